import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shownCommand } from '../src/base/content-files.ts';
import { formatPreview } from '../src/build/import/format-preview.ts';
import { type NewLibrary, newLibraryFiles, titleFrom } from '../src/build/import/new-library.ts';
import { previewImport } from '../src/build/import/preview-import.ts';
import { writeImport } from '../src/build/import/write-import.ts';
import { decodeText, readContent } from '../src/build/read-content.ts';
import { dayProblem, today } from './command/day.ts';
import { libraryVariables, refuse, runCommand, typedFrom, typedPath } from './command/read-command.ts';

const PUBLISHED_WHERE = `
Where this engine is published is not known here: before you publish the library, write the engine's
repository in the place of OWNER/lectern in .github/workflows/site.yml and README.md.`;

const { values, given } = runCommand('new');
const [typed = '', ...files] = given;
const { retrieved = today() } = values;
const folder = typedPath(typed);
const shown = typedFrom(process.env['INIT_CWD'] ?? '', folder);
// Messages name the files and commands of the new library.
Object.assign(process.env, libraryVariables(folder, process.env));

process.exitCode = await makeLibrary();

async function makeLibrary(): Promise<number> {
  const wrong = dayProblem(retrieved);
  if (wrong !== undefined) return refuse(wrong);
  if (existsSync(path.join(folder, 'library.yaml'))) {
    return refuse(`${shown} already contains a library: \`${shownCommand('import', 'FILE')}\` adds to it`);
  }
  const received = new Map<string, Buffer>();
  for (const file of files.map((one) => typedPath(one))) {
    const bytes = await readFile(file).catch((problem: NodeJS.ErrnoException) => problem.message);
    if (typeof bytes === 'string') return refuse(`${file} cannot be read (${bytes}): check the path`);
    if (received.has(path.basename(file))) return refuse(`two files are called ${path.basename(file)}`);
    received.set(path.basename(file), bytes);
  }
  const engine = engineHere();
  const title = values['title'] ?? titleFrom(path.basename(folder));
  await writeFiles(newLibraryFiles({ title, ...engine }));
  const sources = [...received].map(([file, bytes]) => ({
    file,
    ...decodeText(bytes),
    label: file,
    retrieved,
  }));
  const preview = previewImport(await readContent(folder), sources, today());
  await writeImport(folder, preview, received);
  console.log(received.size > 0 ? `${formatPreview(preview)}\n` : '');
  console.log(`The library is in ${shown}. Next:`);
  if (received.size === 0) console.log(`  ${shownCommand('import', 'FILE')}    adds a list`);
  console.log(`  ${shownCommand('start')}    builds the site and serves it`);
  if (engine.engine === undefined) console.log(PUBLISHED_WHERE);
  return 0;
}

/** Existing files are left unchanged. */
async function writeFiles(contents: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of contents) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' }).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'EEXIST') throw problem;
    });
  }
}

/** The GitHub repository of this checkout, if any, and which version of it is published. */
function engineHere(): Pick<NewLibrary, 'engine' | 'version'> {
  // A package, or a copy without its own history, may be inside another repository.
  const isOwn = path.resolve(git('rev-parse', '--show-toplevel') || '..') === realpathSync('.');
  if (!isOwn) return { engine: undefined, version: undefined };
  const [, engine] =
    /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(git('config', '--get', 'remote.origin.url')) ?? [];
  const upstream = git('rev-parse', '--abbrev-ref', '@{upstream}');
  const commit = upstream && git('merge-base', 'HEAD', upstream);
  const tag = commit && git('describe', '--tags', '--exact-match', commit);
  const name = tag || upstream.replace(/^[^/]*\//, '');
  return { engine, version: commit ? { commit, name } : undefined };
}

/** The output of a git command, or an empty string. */
function git(...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}
