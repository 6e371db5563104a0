import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shownPath } from '../src/base/content-files.ts';
import { buildEnvironment } from '../src/base/environment.ts';
import { formatPreview, previewImport } from '../src/build/import-source.ts';
import { appendInOrder, formatLedger } from '../src/build/ledger-file.ts';
import { decodeText, readContent } from '../src/build/read-content.ts';
import { runCommand, typedPath } from './command/read-command.ts';

const { values, given: named } = runCommand('import');
const [given = ''] = named;
const { content: folder } = buildEnvironment();

process.exitCode = await importSource(typedPath(given));

async function importSource(given: string): Promise<number> {
  const file = path.basename(given);
  const bytes = await readFile(given).catch(
    (problem: NodeJS.ErrnoException) => problem.code ?? problem.message,
  );
  if (typeof bytes === 'string') return refuse(`${given} cannot be read (${bytes}): check the path`);
  const content = await readContent(folder);
  if (content.sources.some((source) => source.path === `sources/${file}`)) {
    return refuse(
      `${shownPath(`content/sources/${file}`)} is there already: give the new list a name of its own`,
    );
  }
  const retrieved = new Date().toISOString().slice(0, 10);
  const preview = previewImport(content, {
    file,
    ...decodeText(bytes),
    label: values['label'] ?? file,
    retrieved,
  });
  console.log(formatPreview(preview));
  if (preview.problems.some(({ severity }) => severity === 'error')) return refuse('nothing was changed');
  await mkdir(path.join(folder, 'sources'), { recursive: true });
  await writeFile(path.join(folder, 'sources', file), bytes);
  await writeFile(path.join(folder, 'library.yaml'), preview.content.config.text);
  const { ledger, added } = preview.built;
  await writeFile(path.join(folder, 'permalinks.json'), formatLedger(appendInOrder(ledger, added)));
  console.log(
    `Imported as ${shownPath(`content/sources/${file}`)}; ${added.length} addresses added to the ledger.`,
  );
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}
