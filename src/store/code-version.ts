import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';

/** Names every package with its version. */
const LOCK = 'package-lock.json';

/**
 * A digest of everything but `content/` that the site depends on: all of `src/`, the packages and Node, which brings
 * Unicode's rules. `root` is the folder of the repository.
 */
export async function codeVersion(root: string): Promise<string> {
  const files = await codeFiles(root);
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  return digestOf(process.version, ...files, ...texts);
}

/** The files of that code, by their paths below `root`, in order. */
export async function codeFiles(root: string): Promise<string[]> {
  const files = await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)).replaceAll(path.sep, '/'));
  return [LOCK, ...paths].sort();
}
