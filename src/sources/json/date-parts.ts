import { statedDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { keepValue } from '../draft-parts.ts';

/**
 * Adds a date written as lists of year, month and day, and returns whether there was one. Anything else they say (the
 * end of a range, a season instead of a month) is kept under `name`.
 */
export function addDateParts(draft: Draft, name: string, lists: readonly unknown[]): boolean {
  const parts = lists.map((list) => (Array.isArray(list) ? list : [list]).filter(isFilled));
  const [first = []] = parts;
  const [year, month, day] = first.map(Number);
  const date = year === undefined ? undefined : statedDate(year, month, day);
  if (date) draft.date = date;
  const written = [...new Set(parts.map((list) => list.join('-')).filter(Boolean))];
  const read = [date?.year, date?.month, date?.day].filter((part) => part !== undefined).length;
  if (written.length > 1 || first.length > read) keepValue(draft, name, written.join('/'));
  return date !== undefined;
}

function isFilled(part: unknown): boolean {
  return part !== null && part !== undefined && part !== '' && Number(part) !== 0;
}
