import type { PartialDate } from '../../../schemas/date.ts';
import { precisionOf } from '../../../schemas/dates.ts';
import { arxivMonth } from '../../../schemas/identifiers.ts';

/** The date of a work, and the dates of other sources that contradict it. */
export interface MergedDate {
  date: PartialDate;
  contradicting: PartialDate[];
}

/**
 * The most precise and most reliable of the dates that sources give a work; without any, the month stated by its
 * arXiv identifier, which also completes a year. A work may have been published later than arXiv received it, so
 * that month contradicts nothing. An inferred year yields to one that is known for the same month.
 */
export function mergeDates(dates: readonly PartialDate[], arxiv: string | undefined): MergedDate | undefined {
  // A list may have thousands of entries for one work.
  const stated = [...new Map(dates.map((date) => [JSON.stringify(date), date])).values()];
  const received = arxiv === undefined ? undefined : arxivMonth(arxiv);
  const isOther = stated.some((date) => !isInferred(date) && received?.year !== date.year);
  const month = isOther ? undefined : received;
  const candidates = [...stated, ...(month ? [month] : [])];
  if (candidates.length === 0) return undefined;
  const settled = candidates.map((date) => settleYear(date, candidates));
  const date = settled.reduce((winner, other) => (richness(other) > richness(winner) ? other : winner));
  const disagree = stated.some((one) => stated.some((other) => contradicts(one, other)));
  return { date, contradicting: disagree ? dates.filter((other) => contradicts(other, date)) : [] };
}

function isInferred({ basis }: PartialDate): boolean {
  return basis === 'file-evidence' || basis === 'retrieval-year';
}

function settleYear(date: PartialDate, candidates: readonly PartialDate[]): PartialDate {
  if (!isInferred(date)) return date;
  const founded = candidates.filter((other) => !isInferred(other) && other.month === date.month);
  const [known] = founded;
  const isSettled = founded.some(({ year }) => year === date.year);
  return known && !isSettled ? { ...date, year: known.year, basis: known.basis } : date;
}

const PARTS = { day: 3, month: 2, year: 1, unknown: 0 };
const FOUNDATION = { curated: 4, stated: 3, 'arxiv-identifier': 2, 'retrieval-year': 1, 'file-evidence': 0 };

/** More parts first, then the more reliable year. */
function richness(date: PartialDate): number {
  return PARTS[precisionOf(date)] * 10 + FOUNDATION[date.basis];
}

function contradicts(a: PartialDate, b: PartialDate): boolean {
  if (a.year !== b.year) return true;
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return true;
  return a.day !== undefined && b.day !== undefined && a.day !== b.day;
}
