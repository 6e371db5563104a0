import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WeighedPages } from '../../../../src/search/index/terms/pack-postings.ts';
import { PageTable, PageWeights } from '../../../../src/search/index/terms/page-table.ts';
import { inAny, inBoth, strongest } from '../../../../src/search/index/terms/weighed-pages.ts';

/** Pages with weights: few of each, so that lists share pages and weights are equal. */
const lists = fc.dictionary(fc.nat(20).map(String), fc.integer({ min: 1, max: 4 })).map((weights) => {
  const rows = Object.entries(weights).map(([page, weight]): [number, number] => [Number(page), weight]);
  return new Map(rows.sort(([a], [b]) => a - b));
});

function columns(rows: ReadonlyMap<number, number>): WeighedPages {
  return { pages: Uint32Array.from(rows.keys()), weights: Float64Array.from(rows.values()) };
}

function rowsOf({ pages, weights }: WeighedPages): (number | undefined)[][] {
  return [...pages].map((page, at) => [page, weights[at]]);
}

test('pages of several terms have the lowest weight where all are needed, and the highest where one is enough', () => {
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 5 }), (all) => {
      const pages = [...new Set(all.flatMap((rows) => [...rows.keys()]))].sort((a, b) => a - b);
      const weightsOn = (page: number) => all.flatMap((rows) => rows.get(page) ?? []);
      const inAll = pages.filter((page) => weightsOn(page).length === all.length);
      expect(rowsOf(all.map(columns).reduce(inBoth))).toEqual(
        inAll.map((page) => [page, Math.min(...weightsOn(page))]),
      );
      expect(rowsOf(inAny(all.map(columns)))).toEqual(
        pages.map((page) => [page, Math.max(...weightsOn(page))]),
      );
    }),
  );
});

test('the strongest pages of a list stay in order, and the first of equal ones are kept', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 20 }), (rows, most) => {
      const kept = [...rows].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
      expect(rowsOf(strongest(columns(rows), most))).toEqual(kept.sort((a, b) => a[0] - b[0]));
    }),
  );
});

test('a table has the pages of each thing, however many there are', () => {
  const [table, weights] = [new PageTable(), new PageWeights()];
  for (let page = 0; page < 5000; page++) {
    for (const thing of [page % 3, 7, 10_000 + page]) weights.set(thing, 1 + page);
    weights.change((weight) => 2 * weight);
    weights.moveTo(table, page);
  }
  const found = table.lists(15_000);
  expect(found).toHaveLength(15_000);
  expect(found.map(({ pages }) => pages.length)).toEqual(
    Array.from(
      found,
      (_, thing) => [1667, 1667, 1666][thing] ?? (thing === 7 ? 5000 : Number(thing >= 10_000)),
    ),
  );
  expect(rowsOf(found[14_999] as WeighedPages)).toEqual([[4999, 10_000]]);
  expect(rowsOf(found[2] as WeighedPages).slice(0, 2)).toEqual([
    [2, 6],
    [5, 12],
  ]);
});
