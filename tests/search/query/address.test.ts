import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FACETS,
  mapFacets,
  readAddress,
  SORT_ORDERS,
  toggle,
  writeAddress,
} from '../../../src/search/query/address.ts';
import { countFacets, type FacetTable, filterPages } from '../../../src/search/query/facets.ts';

describe('the address of a search', () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 });
  const state = fc.record({
    query: fc.string(),
    chosen: fc.record(mapFacets(() => values)),
    sort: fc.constantFrom(...SORT_ORDERS),
    isVerbatim: fc.boolean(),
    onlyDated: fc.boolean(),
    shown: fc.integer({ min: 1, max: 2000 }),
  });

  test('returns the state that was written', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readAddress(writeAddress(one))).toEqual(one);
      }),
    );
  });

  test('the default state has no address, and nonsense is the default', () => {
    expect(writeAddress(readAddress(''))).toBe('');
    expect(writeAddress(readAddress('?sort=best&shown=-3&verbatim=maybe&topic=&x=1'))).toBe('');
  });

  test('choosing twice is not choosing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACETS), fc.string({ minLength: 1 }), (facet, value) => {
        const empty = readAddress('');
        const once = toggle(empty, facet, value);
        expect(once.chosen[facet]).toEqual([value]);
        expect(toggle(once, facet, value)).toEqual(empty);
      }),
    );
  });
});

describe('facets', () => {
  const table: FacetTable = {
    topic: new Map([
      ['owls', new Set([0, 1])],
      ['kites', new Set([1, 2])],
    ]),
    year: new Map([
      ['2023', new Set([0])],
      ['2024', new Set([1])],
    ]),
    organisation: new Map(),
    author: new Map(),
    venue: new Map(),
    kind: new Map(),
    code: new Map([
      ['yes', new Set([0, 2])],
      ['no', new Set([1])],
    ]),
    links: new Map(),
  };
  const pages = [0, 1, 2].map((page) => ({ page, score: 3 - page, coverage: 1, missing: 0 }));
  const filtered = (search: string) => filterPages(pages, table, readAddress(search)).map(({ page }) => page);

  test('values of one facet add up, facets narrow down', () => {
    expect(filtered('?topic=owls')).toEqual([0, 1]);
    expect(filtered('?topic=owls&topic=kites')).toEqual([0, 1, 2]);
    expect(filtered('?topic=kites&code=yes')).toEqual([2]);
    expect(filtered('?topic=none')).toEqual([]);
  });

  test('if years are chosen, undated papers are ranked lower until they are left out', () => {
    expect(filtered('?year=2024')).toEqual([1, 2]);
    expect(filtered('?year=2024&dated=1')).toEqual([1]);
  });

  test('a count is what choosing only that value in its facet would show', () => {
    const state = readAddress('?code=yes&topic=owls');
    const counts = countFacets(pages, table, state);
    expect(Object.fromEntries(counts.topic)).toEqual({ owls: 1, kites: 1 });
    expect(Object.fromEntries(counts.code)).toEqual({ yes: 1, no: 1 });
    expect(Object.fromEntries(counts.year)).toEqual({ 2023: 1, 2024: 0 });
  });
});
