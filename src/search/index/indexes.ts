import { fnv1a } from '../../base/fnv.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/**
 * The Pagefind indexes of a site, which Pagefind searches together. A large library has several, so that a changed paper
 * is indexed again with a part of the others only, and that the memory which indexing takes does not grow with the
 * library. The first is in the folder of the search index, the others in folders below it named after their number,
 * counted from 1.
 */

/** Pages of an index, on average, at which the number of indexes doubles. */
const PAGES_IN_AN_INDEX = 4096;

/** How many indexes there are for a number of pages. */
export function indexCount(pages: number): number {
  let count = 1;
  while (pages > count * PAGES_IN_AN_INDEX) count *= 2;
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

/** The file beside an index that tells the places of its pages in the order of all, as `packPlaces` writes them. */
export function placesFile(index: number): string {
  return `${indexFolder(index)}places.json.gz`;
}

/** The places of the pages of each index; `indexes` are the numbers of the indexes that hold the pages. */
export function packPlaces(indexes: readonly number[], count: number): string[] {
  const byIndex = Map.groupBy(indexes.keys(), (place) => indexes[place] as number);
  return Array.from({ length: count }, (_, at) => packPages(byIndex.get(at + 1) ?? []));
}

/**
 * The places of pages by Pagefind's names. `names` has those of all pages, in the order of the pages within each index;
 * `packed` is what `packPlaces` gave.
 */
export function placesOf(names: readonly string[], packed: readonly string[]): Map<string, number> {
  const byIndex = Map.groupBy(names, indexOfName);
  const places = packed.flatMap((own, at) => {
    const inIndex = byIndex.get(at + 1) ?? [];
    return unpackPages(own).flatMap((place, row) => {
      const name = inIndex[row];
      return name === undefined ? [] : [[name, place] as const];
    });
  });
  return new Map(places);
}
