import { FACETS, type FacetName } from './address.ts';
import type { FacetTable } from './facets.ts';
import { packPages, unpackPages } from './pack-weights.ts';
import type { SearchRecord } from './record.ts';

/** Pages by value by facet, as they travel. */
export type PackedFacets = Record<FacetName, Record<string, string>>;

/** Pages by day, or by as much of a date as is known, as they travel. */
export type PackedDays = Record<string, string>;

/** Which papers hold which value of which facet; `records` are all pages in their order. */
export function packFacets(records: readonly SearchRecord[]): PackedFacets {
  const packed = FACETS.map((facet) => [facet, packByKey(records, ({ filters }) => filters[facet] ?? [])]);
  return Object.fromEntries(packed) as PackedFacets;
}

export function unpackFacets(packed: PackedFacets): FacetTable {
  const tables = FACETS.map((facet) => {
    const values = Object.entries(packed[facet]).map(
      ([value, pages]) => [value, new Set(unpackPages(pages))] as const,
    );
    return [facet, new Map(values)] as const;
  });
  return Object.fromEntries(tables) as Record<FacetName, Map<string, Set<number>>>;
}

/** When the papers appeared, in forms that sort. */
export function packDays(records: readonly SearchRecord[]): PackedDays {
  return packByKey(records, ({ sort }) => (sort['date'] === undefined ? [] : [sort['date']]));
}

/** Dated papers from the oldest to the newest; of one day, in their order. */
export function pagesByDay(packed: PackedDays): number[] {
  return Object.keys(packed)
    .sort()
    .flatMap((day) => unpackPages(packed[day] as string));
}

function packByKey(
  records: readonly SearchRecord[],
  keysOf: (record: SearchRecord) => readonly string[],
): Record<string, string> {
  const pages = new Map<string, number[]>();
  for (const [page, record] of records.entries()) {
    for (const key of keysOf(record)) {
      const known = pages.get(key);
      if (known) known.push(page);
      else pages.set(key, [page]);
    }
  }
  const sorted = [...pages].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, own]) => [key, packPages(own)]));
}
