import { buildEnvironment } from '../src/base/environment.ts';
import { readContent } from '../src/build/read-content.ts';
import { formatTextReport } from '../src/build/text-report.ts';
import { reportText } from '../src/library/papers/text-report.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { runCommand } from './command/read-command.ts';
import { formatMatchReport } from './scores/match-report.ts';

runCommand('report');
const { library } = buildLibrary(await readContent(buildEnvironment().content));
console.log(formatMatchReport(library));
console.log(`\n${formatTextReport(reportText(library.papers))}`);
