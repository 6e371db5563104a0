import { PAPERS_IN_A_PART, partsOf } from './pack-facets.ts';
import type { SearchRecord } from './record.ts';

const BASE = 36;
/** The months of a year and one that is not known. */
const MONTHS = 13;
/** Dates are not older: see `PartialDate`. */
const FIRST_YEAR = 1500;
const UNDATED = '-';

export function daysFile(part: number): string {
  return `days-${part}.json`;
}

/**
 * When the papers appeared, in parts; `papers` are the records of all in their order. A date is four digits in base 36,
 * which sort as dates do: three for the month, counted from the first year, and one for the day; 0 is not known.
 */
export function packDays(papers: readonly SearchRecord[]): string[] {
  return partsOf(papers).map((part) => part.map(({ sort }) => packDay(sort['date'])).join(''));
}

/** Dated papers of all parts from the oldest to the newest; of one day, in their order. */
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
