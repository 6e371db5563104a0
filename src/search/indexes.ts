import { fnv1a } from '../fnv.ts';

/**
 * The Pagefind indexes of a site, which Pagefind searches together. A large library has several, so that a changed paper
 * is indexed again with a part of the others only, and that the memory which indexing takes does not grow with the
 * library. The first is in the folder of the search index, the others in folders below it named after their number,
 * counted from 1.
 */

/** Pages of an index at which their number doubles. */
const PAGES_IN_AN_INDEX = 4096;
/** A reader's browser opens all of them. */
const MOST_INDEXES = 16;

/** Tells which pages are in which index, as `packIndexes` writes it. */
export const INDEXES_FILE = 'indexes.json.gz';

/** How many indexes there are for a number of pages. */
export function indexCount(pages: number): number {
  let count = 1;
  while (count < MOST_INDEXES && pages > count * PAGES_IN_AN_INDEX) count *= 2;
  return count;
}

/** The number of the index that holds a page: it depends on the address alone, so that it stays when the library grows. */
export function indexOfPage(url: string, count: number): number {
  return 1 + (fnv1a(url) % count);
}

/** The folder of an index below that of the search index, with a slash at its end; empty for the first. */
export function indexFolder(index: number): string {
  return index === 1 ? '' : `${index}/`;
}

/**
 * The language of an index. Pagefind names a page by this and a short digest of its text, which two indexes can have
 * in common; English with a private subtag keeps their names apart.
 */
export function indexLanguage(index: number): string {
  return index === 1 ? 'en' : `en-x-${index}`;
}

/** The number of the index that a page is in by its name. */
export function indexOfName(name: string): number {
  return Number(/-x-(\d+)_/.exec(name)?.[1] ?? 1);
}

/** Where pages are, as text: the number of the index of each in base 36. */
export function packIndexes(indexes: readonly number[]): string {
  return indexes.map((index) => index.toString(36)).join('');
}

/**
 * The places of pages by Pagefind's names. `names` has those of all pages, in the order of the pages within each index;
 * `packed` is what `packIndexes` gave.
 */
export function placesOf(names: readonly string[], packed: string): Map<string, number> {
  const byIndex = Map.groupBy(names, indexOfName);
  const taken = new Map<number, number>();
  const places = new Map<string, number>();
  for (const [place, digit] of [...packed].entries()) {
    const index = Number.parseInt(digit, 36);
    const at = taken.get(index) ?? 0;
    const name = byIndex.get(index)?.[at];
    if (name !== undefined) places.set(name, place);
    taken.set(index, at + 1);
  }
  return places;
}
