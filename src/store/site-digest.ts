import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';
import type { BuildEnvironment } from '../base/environment.ts';

/** What a site is made from besides its content, as paths from the root of the repository. */
const CODE = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json'];

/** A digest over everything that a site is made from: content, code, packages and address. Hidden files do not count. */
export function siteDigest(
  environment: Pick<BuildEnvironment, 'content' | 'base' | 'site'>,
): Promise<string> {
  return digestOfFiles([environment.content, ...CODE], environment);
}

/** The same without the content. */
export function codeDigest(environment: Pick<BuildEnvironment, 'base' | 'site'>): Promise<string> {
  return digestOfFiles(CODE, environment);
}

async function digestOfFiles(
  places: readonly string[],
  { base, site }: Pick<BuildEnvironment, 'base' | 'site'>,
): Promise<string> {
  const parts: string[] = [];
  for (const place of places) {
    for (const file of await filesIn(place)) {
      parts.push(path.relative(place, file).replaceAll(path.sep, '/'), digestOf(await readFile(file)));
    }
  }
  return digestOf(JSON.stringify({ base, site, node: process.version }), ...parts);
}

/** The files below a folder, or the one that a path names; sorted. */
async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(ifFile);
  if (entries === null) return [place];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function ifFile(problem: NodeJS.ErrnoException): null {
  if (problem.code === 'ENOTDIR') return null;
  throw problem;
}
