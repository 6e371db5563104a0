import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Searchable } from '../search/index/searchable.ts';
import { writePieces } from './cached-rows.ts';

/** Leaves what search indexes in the cache, where the build finds it after the pages are made. */
export async function writeSearchable(cache: string, searchable: Searchable): Promise<void> {
  await writePieces(fileIn(cache), jsonOf(searchable));
}

/** The JSON of what search indexes, a paper at a time: of a large library it is longer than a string may be. */
function* jsonOf({ papers, ...rest }: Searchable): Generator<string> {
  yield '{"papers":[';
  for (const [index, paper] of papers.entries()) yield (index === 0 ? '' : ',') + JSON.stringify(paper);
  yield `],${JSON.stringify(rest).slice(1)}`;
}

export async function readSearchable(cache: string): Promise<Searchable> {
  return JSON.parse(await readFile(fileIn(cache), 'utf8')) as Searchable;
}

function fileIn(cache: string): string {
  return path.join(cache, 'searchable.json');
}
