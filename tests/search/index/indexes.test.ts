import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  indexCount,
  indexLanguage,
  indexOfName,
  indexOfPage,
  packPlaces,
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
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (indexes) => {
        // Pagefind gives the pages of each index in their order, and the indexes in any.
        const names = indexes.map((index, place) => ({ index, name: `${indexLanguage(index)}_${place}` }));
        const found = names.toSorted((a, b) => b.index - a.index).map(({ name }) => name);
        const places = placesOf(found, packPlaces(indexes, 40));
        expect(names.map(({ name }) => places.get(name))).toEqual(indexes.map((_, place) => place));
        for (const { index, name } of names) expect(indexOfName(name)).toBe(index);
      }),
    );
  });
});
