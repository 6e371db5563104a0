import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Folders of `src/` with what the pipeline and the compiler of papers are made of. */
const FOLDERS = ['library', 'mdx', 'schemas', 'sources', 'text'];
/** Names every package with its version. */
const LOCK = 'package-lock.json';

/**
 * A digest of everything but `content/` that the text of a paper and the pictures depend on: our code, the packages and
 * Node, which brings Unicode's rules. `root` is the folder of the repository.
 */
export async function codeVersion(root: string): Promise<string> {
  const files = await codeFiles(root);
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  const hash = createHash('sha256').update(process.version);
  for (const [index, file] of files.entries()) hash.update(`\n${file}\n`).update(texts[index] ?? '');
  return hash.digest('base64url');
}

/** The files of that code, by their paths below `root`, in order. */
export async function codeFiles(root: string): Promise<string[]> {
  const below = async (folder: string, recursive: boolean) =>
    (await readdir(path.join(root, folder), { recursive })).map((file) => path.posix.join(folder, file));
  const files = await Promise.all([
    below('src', false),
    ...FOLDERS.map((folder) => below(`src/${folder}`, true)),
  ]);
  return [LOCK, ...files.flat().filter((file) => file.endsWith('.ts'))].sort();
}
