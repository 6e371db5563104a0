import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';

/** The inputs of a site besides its content. */
const FOLDERS = ['src', 'public'];
const CONFIGURATION = 'astro.config.mjs';
/**
 * Lock files, which list every package with its version: the checkout's own or, if the engine is installed from
 * npm, the one npm wrote.
 */
const LOCKS = ['package-lock.json', '../.package-lock.json'];

/**
 * The version of the code, which every cached item is filed under: a digest of all of `src/`, of files that are
 * copied as they are, of the packages, and of Node, which defines Unicode's rules. `root` is the folder of the
 * repository.
 */
export async function codeVersion(root: string): Promise<string> {
  const files = await codeFiles(root);
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  return digestOf(process.version, ...files, ...texts);
}

/** The files of that code, by path relative to `root`, sorted. */
export async function codeFiles(root: string): Promise<string[]> {
  const below = await Promise.all(FOLDERS.map((folder) => filesBelow(root, folder)));
  const lock = LOCKS.find((file) => existsSync(path.join(root, file))) ?? 'package.json';
  return [CONFIGURATION, lock, ...below.flat()].sort();
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
