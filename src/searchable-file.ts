import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Searchable } from './search/searchable.ts';

/** Leaves what search indexes in the cache, where the build finds it after the pages are made. */
export async function writeSearchable(cache: string, searchable: Searchable): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(fileIn(cache), JSON.stringify(searchable));
}

export async function readSearchable(cache: string): Promise<Searchable> {
  return JSON.parse(await readFile(fileIn(cache), 'utf8')) as Searchable;
}

function fileIn(cache: string): string {
  return path.join(cache, 'searchable.json');
}
