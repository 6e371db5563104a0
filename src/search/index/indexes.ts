import { fnv1a } from '../../base/fnv.ts';

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

/**
 * The pages of each index by its number, sorted by address: neither who is near whom nor a topic decides, so that a
 * changed paper changes one index only. `urls` are in page order.
 */
export function pagesByIndex(urls: readonly string[], count: number): Map<number, number[]> {
  const sorted = [...urls.keys()].sort((a, b) => ((urls[a] as string) < (urls[b] as string) ? -1 : 1));
  return Map.groupBy(sorted, (page) => indexOfPage(urls[page] as string, count));
}

/** The file of an index that contains the places of its pages in page order, as written by `packPlaces`. */
export function placesFile(index: number): string {
  return `${indexFolder(index)}places.json.gz`;
}

const BASE = 36;

/** The places of the pages of each index, sorted by address: digits, as many for each. `urls` are in page order. */
export function packPlaces(urls: readonly string[], count: number): string[] {
  const byIndex = pagesByIndex(urls, count);
  const width = urls.length.toString(BASE).length;
  const packed = (page: number) => page.toString(BASE).padStart(width, '0');
  return Array.from({ length: count }, (_, at) => (byIndex.get(at + 1) ?? []).map(packed).join(''));
}

/**
 * The places of pages in page order, by Pagefind's names. `names` has those of all pages, sorted by address within
 * each index; `packed` is the result of `packPlaces`.
 */
export function placesOf(names: readonly string[], packed: readonly string[]): Map<string, number> {
  const byIndex = Map.groupBy(names, indexOfName);
  const places = packed.flatMap((own, at) => {
    const inIndex = byIndex.get(at + 1) ?? [];
    const width = own.length / inIndex.length;
    return inIndex.map(
      (name, row) => [name, Number.parseInt(own.slice(row * width, (row + 1) * width), BASE)] as const,
    );
  });
  return new Map(places);
}
