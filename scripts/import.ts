import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { shownPath } from '../src/base/content-files.ts';
import { buildEnvironment } from '../src/base/environment.ts';
import { suggestion } from '../src/base/nearest.ts';
import type { NewSource } from '../src/build/import/add-source.ts';
import { formatPreview } from '../src/build/import/format-preview.ts';
import { previewImport } from '../src/build/import/preview-import.ts';
import { writeImport } from '../src/build/import/write-import.ts';
import { decodeText, readContent } from '../src/build/read-content.ts';
import { dayProblem, today } from './command/day.ts';
import { refuse, runCommand, typedPath } from './command/read-command.ts';

const { values, switches, given } = runCommand('import');
const { replace, label, retrieved = today() } = values;
const [typed = replace] = given;
const { content: folder } = buildEnvironment();

process.exitCode =
  typed === undefined ? refuse('FILE is missing: see --help') : await importSource(typedPath(typed));

async function importSource(file: string): Promise<number> {
  const wrong = dayProblem(retrieved);
  if (wrong !== undefined) return refuse(wrong);
  const bytes = await readFile(file).catch(
    (problem: NodeJS.ErrnoException) => problem.code ?? problem.message,
  );
  if (typeof bytes === 'string') return refuse(`${file} cannot be read (${bytes}): check the path`);
  const content = await readContent(folder);
  const name = path.basename(replace ?? file);
  const shown = shownPath(`content/sources/${name}`);
  const isThere = content.sources.some((source) => source.path === `sources/${name}`);
  if (isThere && replace === undefined) {
    return refuse(
      `${shown} already exists: --replace ${name} if this is the same list, else give it another name`,
    );
  }
  if (!isThere && replace !== undefined) {
    const there = content.sources.map((source) => path.basename(source.path));
    const hint = there.length > 0 ? `: ${suggestion(name, there)}` : '';
    return refuse(`there is no ${shown} to replace${hint}`);
  }
  const source: NewSource = { file: name, ...decodeText(bytes), label: label ?? name, retrieved };
  const preview = previewImport(content, [source], today());
  console.log(formatPreview(preview));
  if (preview.problems.some(({ severity }) => severity === 'error')) {
    return refuse('nothing was changed: fix the errors first');
  }
  const read = preview.built.library.sources.find(({ file: one }) => one === name);
  if (!read?.records && !read?.untitled) return refuse('nothing of it was read, so nothing was changed');
  if (switches.has('dry-run')) return done('A dry run: nothing was changed.');
  await writeImport(folder, preview, new Map([[name, bytes]]));
  return done(`Imported as ${shown}; ${preview.addressed.length} addresses added to the ledger.`);
}

function done(message: string): number {
  console.log(message);
  return 0;
}
