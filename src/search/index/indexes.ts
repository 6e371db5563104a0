import { fnv1a } from '../../base/fnv.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/**
 * The Pagefind indexes of a site, which Pagefind searches together. A large library has several, so that a changed
 * paper only makes a part of the pages be indexed again, and that the memory for indexing does not grow with the
 * library. The first is in the folder of the search index, the others in subfolders named after their number,
 * counted from 1.
 */

/** Average number of pages per index at which the number of indexes doubles. */
const PAGES_IN_AN_INDEX = 4096;

/** The number of indexes for a number of pages. */
export function indexCount(pages: number): number {
  let count = 1;
  while (pages > count * PAGES_IN_AN_INDEX) count *= 2;
  return count;
}

/**
 * The number of the index that contains a page: it depends only on the address, so that it stays the same when the
 * library grows.
 */
export function indexOfPage(url: string, count: number): number {
  return 1 + (fnv1a(url) % count);
}

/** The folder of an index within that of the search index, with a trailing slash; empty for the first. */
export function indexFolder(index: number): string {
  return index === 1 ? '' : `${index}/`;
}

/**
 * The language of an index. Pagefind names a page by this and a short digest of its text, which could be the same
 * in two indexes; English with a private subtag keeps their names distinct.
 */
export function indexLanguage(index: number): string {
  return index === 1 ? 'en' : `en-x-${index}`;
}

/** The number of the index that a page is in, from its name. */
export function indexOfName(name: string): number {
  return Number(/-x-(\d+)_/.exec(name)?.[1] ?? 1);
}

/** The file of an index that contains the positions of its pages in the overall order, as written by `packPlaces`. */
export function placesFile(index: number): string {
  return `${indexFolder(index)}places.json.gz`;
}

/** The positions of the pages of each index; `indexes` are the numbers of the indexes that contain the pages. */
export function packPlaces(indexes: readonly number[], count: number): string[] {
  const byIndex = Map.groupBy(indexes.keys(), (place) => indexes[place] as number);
  return Array.from({ length: count }, (_, at) => packPages(byIndex.get(at + 1) ?? []));
}

/**
 * The positions of pages by Pagefind's names. `names` has those of all pages, in page order within each index;
 * `packed` is the result of `packPlaces`.
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
