import { FACETS, type FacetName } from '../query/address.ts';
import type { FacetTable } from '../query/facets.ts';
import { nameInSlug, numberedName, type Person } from './people.ts';
import type { SearchRecord } from './record.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/**
 * Pages by facet and value, in the form in which they are sent, with the names of authors that cannot be derived
 * from their slugs, which are the values.
 */
export type PackedFacets = Record<FacetName, Record<string, string>> & { names?: Record<string, string> };

/**
 * Number of papers per file of facets or days, so that no file grows with the library. Within it, they are counted
 * from 0.
 */
const PAPERS_IN_A_PART = 16_384;

/** The number of files of facets, and of days; at least one. */
export function partCount(papers: number): number {
  return Math.max(1, Math.ceil(papers / PAPERS_IN_A_PART));
}

export function facetsFile(part: number): string {
  return `facets-${part}.json`;
}

/** Which papers have which facet values, in parts; `papers` are the records of all papers, in order. */
export function packFacets(papers: readonly SearchRecord[], people: readonly Person[] = []): PackedFacets[] {
  const names = new Map(people.map((person) => [person.slug, numberedName(person)]));
  return partsOf(papers).map((part) => {
    const packed = FACETS.map((facet) => [facet, packByKey(part, ({ filters }) => filters[facet] ?? [])]);
    const facets = Object.fromEntries(packed) as Record<FacetName, Record<string, string>>;
    const untold = Object.keys(facets.author).flatMap((slug) => {
      const name = names.get(slug);
      return name === undefined || name === nameInSlug(slug) ? [] : [[slug, name] as const];
    });
    return { ...facets, ...(untold.length > 0 && { names: Object.fromEntries(untold) }) };
  });
}

/** The names of authors that cannot be derived from their slugs, by slug, from all parts. */
export function unpackNames(parts: readonly PackedFacets[]): Map<string, string> {
  return new Map(parts.flatMap(({ names = {} }) => Object.entries(names)));
}

/** The table combined from all parts. */
export function unpackFacets(parts: readonly PackedFacets[]): FacetTable {
  const tables = FACETS.map((facet) => {
    const byValue = unpackByKey(parts.map((part) => part[facet]));
    return [facet, new Map([...byValue].map(([value, pages]) => [value, new Set(pages)]))] as const;
  });
  return Object.fromEntries(tables) as Record<FacetName, Map<string, Set<number>>>;
}

/** Papers split by file, for data that is split by number of papers. */
function partsOf(papers: readonly SearchRecord[]): (readonly SearchRecord[])[] {
  return Array.from({ length: partCount(papers.length) }, (_, part) =>
    papers.slice(part * PAPERS_IN_A_PART, (part + 1) * PAPERS_IN_A_PART),
  );
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

/** Pages by key, with keys in their order, combined from all parts. */
function unpackByKey(parts: readonly Record<string, string>[]): Map<string, number[]> {
  const keys = new Set(parts.flatMap((part) => Object.keys(part)));
  const pagesOf = (key: string) =>
    parts.flatMap((part, at) => {
      const packed = Object.hasOwn(part, key) ? part[key] : undefined;
      return packed === undefined ? [] : unpackPages(packed).map((page) => at * PAPERS_IN_A_PART + page);
    });
  return new Map([...keys].sort().map((key) => [key, pagesOf(key)]));
}

const BASE = 36;
/** The months of a year, plus one for an unknown month. */
const MONTHS = 13;
/** No date is older: see `PartialDate`. */
const FIRST_YEAR = 1500;
const UNDATED = '-';

export function daysFile(part: number): string {
  return `days-${part}.json`;
}

/**
 * When the papers appeared, in parts; `papers` are the records of all papers, in order. A date is four digits in
 * base 36, which sort like dates: three for the month, counted from the first year, and one for the day; 0 means
 * unknown.
 */
export function packDays(papers: readonly SearchRecord[]): string[] {
  return partsOf(papers).map((part) => part.map(({ sort }) => packDay(sort['date'])).join(''));
}

/** Dated papers of all parts, oldest first; those of one day keep their order. */
export function pagesByDay(parts: readonly string[]): number[] {
  const days = parts.flatMap((part, at) =>
    (part.match(/-|.{4}/g) ?? []).map((day, row) => ({ day, page: at * PAPERS_IN_A_PART + row })),
  );
  return days
    .filter(({ day }) => day !== UNDATED)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.page - b.page))
    .map(({ page }) => page);
}

function packDay(date: string | undefined): string {
  if (date === undefined) return UNDATED;
  const [year = FIRST_YEAR, month = 0, day = 0] = date.split('-').map(Number);
  return ((year - FIRST_YEAR) * MONTHS + month).toString(BASE).padStart(3, '0') + day.toString(BASE);
}
