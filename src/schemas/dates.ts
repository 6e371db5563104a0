import type { DatePrecision, PartialDate } from './date.ts';

/** How much of a date is known. */
export function precisionOf(date: PartialDate | undefined): DatePrecision {
  if (!date) return 'unknown';
  if (date.day !== undefined) return 'day';
  return date.month !== undefined ? 'month' : 'year';
}

/** `2023-12-14`, `2023-12` or `2023`, as precise as the date is. */
export function isoDate({ year, month, day }: Omit<PartialDate, 'basis'>): string {
  return [String(year), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * A key that sorts dates from early to late as text: unknown parts sort before known ones within the same year or
 * month, and a missing date before everything.
 */
export function dateSortKey(date: PartialDate | undefined): string {
  if (!date) return '';
  const { year, month = 0, day = 0 } = date;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
