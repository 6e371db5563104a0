import { shownHint } from '../src/base/content-files.ts';
import { buildEnvironment } from '../src/base/environment.ts';
import { formatProblem } from '../src/base/problems.ts';
import { readContent } from '../src/build/read-content.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { TABLES } from '../src/strings/index.ts';
import { runCommand } from './command/read-command.ts';

/** How many papers without a topic are named. */
const LISTED = 20;

const { counts } = TABLES.en;
const { switches } = runCommand('check');
const { library, added, problems } = buildLibrary(await readContent(buildEnvironment().content));
const errors = problems.filter(({ severity }) => severity === 'error').length;
const warnings = problems.length - errors;

for (const problem of problems) console.log(`${formatProblem(problem)}\n`);
console.log(
  `${counts.papers(library.papers.length)} from ${counts.sources(library.sources.length)} in ${counts.topics(library.topics.length)}: ` +
    `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}.`,
);
if (library.unplaced.length > 0) {
  const rows = library.unplaced.map(({ slug, nearest }) => {
    const near = nearest.filter(({ score }) => score > 0).map(({ topic, score }) => `${topic} ${score}`);
    return near.length > 0 ? `  ${slug}: ${near.join(', ')}` : `  ${slug}`;
  });
  const more = rows.length - LISTED;
  console.log(`Not placed yet, with the topics that fit best:\n${rows.slice(0, LISTED).join('\n')}`);
  if (more > 0) console.log(`  … and ${more} more`);
}
if (added.length > 0)
  console.log(shownHint(`The ledger lacks ${added.length} of them: run \`npm run ledger\`.`));
process.exitCode = errors > 0 || (switches.has('strict') && warnings > 0) ? 1 : 0;
