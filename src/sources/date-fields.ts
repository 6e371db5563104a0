import type { PartialDate } from '../schemas/date.ts';
import { dateOfParts, monthOf } from './dates.ts';
import type { Draft } from './draft.ts';
import { keepValue, noteDoubt } from './draft-parts.ts';

/** A value with the name the source gives it. */
type Named = readonly [name: string, value: string | undefined];

/** Where an entry says when the work appeared: in one field, or in several that complete each other. */
interface DateFields {
  date?: Named;
  year?: Named;
  month?: Named;
  day?: Named;
}

/**
 * Adds the date of an entry. Anything else its fields say (the end of a range, a season, another year) is kept under
 * their names; so is a date that cannot be read, which is also a doubt.
 */
export function addDate(draft: Draft, { date, year, month, day }: DateFields): void {
  const found = dateOfParts(date?.[1], year?.[1], month?.[1], day?.[1]);
  if (found) draft.date = found;
  for (const [name, value] of [date, year, month, day].filter((named) => named !== undefined)) {
    if (value === undefined || (found && isSaid(value, found))) continue;
    keepValue(draft, name, value);
    if (!found && /\d/.test(value)) noteUnread(draft, value);
  }
}

function noteUnread(draft: Draft, value: string): void {
  const why = 'it states no year, or more than one, in a form that is known';
  noteDoubt(draft, `its date “${value.slice(0, 60)}” is not read`, why, 'write it like 2019-04-03');
}

const TIME = /[T ]\d{1,2}:\d{2}[\d:.Z+ -]*/;
/** Words that add nothing to a date: ordinals, weekdays and the like. */
const EMPTY_WORD =
  /^(?:st|nd|rd|th|de|of|the|on|gmt|utc|est|c|ca|circa|年|月|日|mon|tue|wed|thu|fri|sat|sun)$|day$/i;

/** Whether a date covers everything that a text says. */
export function isSaid(text: string, { year, month, day }: Omit<PartialDate, 'basis'>): boolean {
  const bare = text.replace(TIME, '');
  const numbers = bare.match(/\d+/g) ?? [];
  const compact = [year, month, day].map((part) => String(part ?? 0).padStart(2, '0')).join('');
  const own = new Set([0, year, month, day]);
  // A two-digit year means the full one; the number of a season can look the same ("2021-21").
  if (!numbers.some((number) => Number(number) === year)) own.add(year % 100);
  if (!numbers.every((number) => own.has(Number(number)) || number === compact)) return false;
  const words = bare.match(/[年月日]|\p{L}+/gu) ?? [];
  return words.every((word) => EMPTY_WORD.test(word) || (month !== undefined && monthOf(word) === month));
}
