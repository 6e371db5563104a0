import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';

/** What a site is made from besides its content. */
const FOLDERS = ['src', 'public'];
const CONFIGURATION = 'astro.config.mjs';
/** What names every package with its version: in a checkout its own, where npm has installed the engine what npm wrote. */
const LOCKS = ['package-lock.json', '../.package-lock.json'];

/**
 * The one version of the code that every kept thing is filed under: a digest of all of `src/`, of what is copied as it is,
 * of the packages, and of Node, which brings Unicode's rules. `root` is the folder of the repository.
 */
export async function codeVersion(root: string): Promise<string> {
  const files = await codeFiles(root);
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  return digestOf(process.version, ...files, ...texts);
}

/** The files of that code, by their paths below `root`, in order. */
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
