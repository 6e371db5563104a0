import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { strings } from '../../strings/index.ts';

/** Papers per year, including years without papers; if the span is long, the earlier years are combined. */
export interface YearCounts {
  years: { label: string; count: number }[];
  /** Number of papers without a known year; they are in no year. */
  undated: number;
}

/** Number of years that are counted individually. */
const LONGEST_SPAN = 16;

/** First and last year of the papers with a date; undefined if none has one. */
export function yearSpan(papers: readonly ListedPaper[]): [first: number, last: number] | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { date } of papers) {
    if (!date) continue;
    if (date.year < first) first = date.year;
    if (date.year > last) last = date.year;
  }
  return first <= last ? [first, last] : undefined;
}

/** `2023`, `2023–2025`. */
export function writtenSpan([first, last]: readonly [first: number, last: number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/**
 * Counts papers by year over `span`, which must contain every dated paper's year; the last `longest` years
 * individually.
 */
export function countYears(
  papers: readonly ListedPaper[],
  span = yearSpan(papers),
  longest = LONGEST_SPAN,
): YearCounts {
  if (!span) return { years: [], undated: papers.length };
  const [first, last] = span;
  const start = Math.max(first, last - longest + 1);
  const years = Array.from({ length: last - start + 1 }, (_, index) => ({
    label: String(start + index),
    count: 0,
  }));
  if (start > first) years.unshift({ label: strings.dates.before(start), count: 0 });
  const offset = start > first ? 1 : 0;
  let undated = 0;
  for (const { date } of papers) {
    const slot = date && years[Math.max(date.year - start + offset, 0)];
    if (slot) slot.count += 1;
    else undated += 1;
  }
  return { years, undated };
}

/** `2023: 4, 2024: 12; 3 papers without a date`, for readers who cannot see the picture. */
export function yearsInWords({ years, undated }: YearCounts): string {
  const counts = years
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => strings.charts.count(label, count));
  return [
    ...(counts.length > 0 ? [counts.join(', ')] : []),
    ...(undated > 0 ? [strings.charts.without(undated)] : []),
  ].join('; ');
}
