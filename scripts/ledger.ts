import path from 'node:path';
import { buildEnvironment } from '../src/base/environment.ts';
import { formatProblem } from '../src/base/problems.ts';
import { appendInOrder, formatLedger } from '../src/build/ledger-file.ts';
import { readContent } from '../src/build/read-content.ts';
import { LEDGER_FILE } from '../src/library/papers/check-ledger.ts';
import { recordImports } from '../src/library/papers/record-imports.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { replaceFiles } from '../src/store/replace-files.ts';
import { today } from './command/day.ts';
import { runCommand } from './command/read-command.ts';

runCommand('ledger');
const { content } = buildEnvironment();
const { library, ledger, added, problems } = buildLibrary(await readContent(content));
// Errors elsewhere do not affect addresses, and a new address may be what corrects them.
const errors = problems.filter(({ severity, where }) => severity === 'error' && where.file === LEDGER_FILE);

if (errors.length > 0) {
  console.error(errors.map(formatProblem).join('\n\n'));
  console.error('\nThe ledger is left as it was.');
  process.exitCode = 1;
} else if (added.length === 0) {
  console.log('The ledger has every paper.');
} else {
  const imported = { added, changed: [], removed: [], files: new Set<string>() };
  const next = recordImports(appendInOrder(ledger, added), today(), library, imported);
  await replaceFiles(new Map([[path.join(content, 'permalinks.json'), formatLedger(next)]]));
  for (const slug of added.toSorted()) console.log(`${slug}  ${ledger.papers[slug]}`);
  console.log(`Added ${added.length} paper${added.length === 1 ? '' : 's'} to the ledger.`);
}
