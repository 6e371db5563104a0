import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  indexCount,
  indexLanguage,
  indexOfName,
  indexOfPage,
  packPlaces,
  pagesByIndex,
  placesOf,
} from '../../../src/search/index/indexes.ts';

const counts = fc.constantFrom(1, 2, 4, 8, 16, 64);

describe('the indexes of a site', () => {
  test.each([
    [0, 1],
    [4096, 1],
    [4097, 2],
    [10_000, 4],
    [50_000, 16],
    [100_000, 32],
    [1_000_000, 256],
  ])('for %i pages are %i', (pages, count) => expect(indexCount(pages)).toBe(count));

  test('assign each page by its address only; when their number doubles, each is split', () => {
    fc.assert(
      fc.property(counts, fc.webPath(), (count, url) => {
        const index = indexOfPage(url, count);
        expect(index).toBeGreaterThan(0);
        expect(index).toBeLessThanOrEqual(count);
        expect([index, index + count]).toContain(indexOfPage(url, 2 * count));
      }),
    );
  });

  test('return the place of every page', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.webPath()), counts, (urls, count) => {
        const names = new Map(
          urls.map((url, at) => [url, `${indexLanguage(indexOfPage(url, count))}_${at}`] as const),
        );
        // Pagefind gives the pages of each index sorted by address, and the indexes in any order.
        const found = [...pagesByIndex(urls, count).values()]
          .toReversed()
          .flatMap((pages) => pages.map((page) => names.get(urls[page] ?? '') ?? ''));
        const places = placesOf(found, packPlaces(urls, count));
        expect([...names.values()].map((name) => places.get(name))).toEqual([...urls.keys()]);
        for (const [url, name] of names) expect(indexOfName(name)).toBe(indexOfPage(url, count));
      }),
    );
  });
});
