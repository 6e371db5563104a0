import { buildEnvironment } from '../src/base/environment.ts';
import { readContent } from '../src/build/read-content.ts';
import { formatTextReport } from '../src/build/report/text-report.ts';
import { howToComplete } from '../src/library/papers/merge/complete-entries.ts';
import { reportText } from '../src/library/papers/text-report.ts';
import { rowOf } from '../src/library/people/namesakes.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { shownIdentifier } from '../src/schemas/identifiers.ts';
import { runCommand } from './command/read-command.ts';
import { formatMatchReport } from './scores/match-report.ts';

runCommand('report');
const { library, namesakes, untitled } = buildLibrary(await readContent(buildEnvironment().content));
console.log(formatMatchReport(library));
console.log(`\n${formatTextReport(reportText(library.papers))}`);

if (untitled.length > 0) {
  console.log(`\nTo be completed, as no source has their titles; ${howToComplete(untitled)}:`);
  for (const { source, lines, identifiers } of untitled) {
    console.log(`  ${shownIdentifier(identifiers)} (${source}:${lines[0]})`);
  }
}

if (namesakes.length > 0) {
  console.log('\nNamesakes that may be one person; where they are, the row goes into people.yaml:');
  for (const found of namesakes) {
    console.log(`${rowOf(found)} # ${found.entries.map((papers) => papers.join(', ')).join(' | ')}`);
  }
}
