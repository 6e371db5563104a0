import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  packDays,
  packFacets,
  pagesByDay,
  partCount,
  unpackFacets,
  unpackNames,
} from '../../../src/search/index/pack-facets.ts';
import type { SearchRecord } from '../../../src/search/index/record.ts';
import { FACETS } from '../../../src/search/query/address.ts';

const A_PART = 16_384;
const VALUES = ['yes', 'no', '2024', 'constructor', '__proto__'];
const DAYS = ['1500', '1999-12-31', '2023', '2024-05', '2024-05-03', '2024-11', '2999-12'];

/** Libraries about as large as one part, two or three; what a paper holds follows from its place and a seed. */
const libraries = fc
  .tuple(fc.constantFrom(0, 1, A_PART - 1, A_PART, A_PART + 1, 2 * A_PART + 7), fc.nat(1000))
  .map(([size, seed]) => Array.from({ length: size }, (_, at) => recordOf(at, seed)));

function recordOf(at: number, seed: number): SearchRecord {
  const pick = (salt: number) => (Math.imul(at + 1, 2654435761) ^ Math.imul(seed + salt, 40503)) >>> 7;
  const filters = FACETS.map((facet, salt) => [
    facet,
    VALUES.filter((_, value) => pick(salt * 8 + value) % 3 === 0),
  ]);
  const date = DAYS[pick(99) % (DAYS.length + 1)];
  return {
    url: '',
    content: '',
    meta: {},
    filters: Object.fromEntries(filters),
    sort: { ...(date && { date }) },
  };
}

describe('filters and days in parts', () => {
  test('are those of the whole library', () => {
    fc.assert(
      fc.property(libraries, (papers) => {
        const parts = packFacets(papers);
        expect(parts).toHaveLength(partCount(papers.length));
        const table = unpackFacets(parts);
        for (const facet of FACETS) {
          const values = VALUES.filter((value) =>
            papers.some(({ filters }) => filters[facet]?.includes(value)),
          );
          expect([...table[facet].keys()].toSorted()).toEqual(values.toSorted());
          for (const value of values) {
            const pages = papers.flatMap(({ filters }, at) => (filters[facet]?.includes(value) ? [at] : []));
            expect([...(table[facet].get(value) ?? [])]).toEqual(pages);
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  test('contain the names of authors that their slugs do not reveal', () => {
    const papers = [recordOf(0, 1), recordOf(1, 1)].map((record, at) => ({
      ...record,
      filters: { author: at === 0 ? ['bjorn-moreau', 'ada-moss'] : ['h-t-kung', 'ada-moss-2', 'team-2'] },
    }));
    const people = [
      { name: 'Bjørn Moreau', slug: 'bjorn-moreau', pages: [0] },
      { name: 'Ada Moss', slug: 'ada-moss', pages: [0] },
      { name: 'Ada Moss', slug: 'ada-moss-2', pages: [1] },
      { name: 'H. T. Kung', slug: 'h-t-kung', pages: [1] },
      { name: 'Team 2', slug: 'team-2', pages: [1] },
      { name: 'Without a Page', pages: [1] },
    ];
    expect([...unpackNames(packFacets(papers, people))]).toEqual([
      ['bjorn-moreau', 'Bjørn Moreau'],
      ['h-t-kung', 'H. T. Kung'],
      ['team-2', 'Team 2'],
    ]);
  });

  test('list papers by day, those of one day in their order', () => {
    fc.assert(
      fc.property(libraries, (papers) => {
        const dayOf = (page: number) => papers[page]?.sort['date'] ?? '';
        const dated = [...papers.keys()].filter((page) => dayOf(page) !== '');
        const sorted = dated.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a - b));
        expect(pagesByDay(packDays(papers))).toEqual(sorted);
      }),
      { numRuns: 6 },
    );
  });

  test('have no more than one part’s papers in a file, however large the library is', () => {
    const papers = Array.from({ length: 3 * A_PART }, (_, at) => recordOf(at, 1));
    const sizes = packFacets(papers).map((part) => JSON.stringify(part).length);
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes)).toBeLessThan(1.1 * Math.min(...sizes));
  });
});
