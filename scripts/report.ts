import { buildEnvironment } from '../src/environment.ts';
import { reportText } from '../src/library/text-report.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { readContent } from '../src/read-content.ts';
import { formatMatchReport } from './lib/match-report.ts';
import { formatTextReport } from './lib/text-report.ts';

const { library } = buildLibrary(await readContent(buildEnvironment().content));
console.log(formatMatchReport(library));
console.log(`\n${formatTextReport(reportText(library.papers))}`);
