import type { PartialDate } from '../schemas/date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/;
const YEAR_RANGE = /^\d{4} ?[-–/] ?\d{4}$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const YEAR = /(?<!\d)(?:1[5-9]|2\d)\d{2}(?!\d)/g;
const DAY = /(?<!\d)\d{1,2}(?!\d)/;
const WORD = /[A-Za-z]{3,}/g;

/** Month number of an English month's name or its abbreviation. */
export function monthOf(name: string): number | undefined {
  const index = MONTHS.indexOf(name.trim().slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** A date that a source states; what is no month or no day of that month is left out. */
export function statedDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (!Number.isInteger(year) || year < 1500 || year > 2999) return undefined;
  const date: PartialDate = { year, basis: 'stated' };
  if (month === undefined || !(month >= 1 && month <= 12) || !Number.isInteger(month)) return date;
  date.month = month;
  if (day !== undefined && Number.isInteger(day) && day >= 1 && day <= daysIn(year, month)) date.day = day;
  return date;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * A date as people write it: year first ("2023-05-12", "2023/05"), or with the month's name ("12 May 2023").
 * Of a range the first day. Where day and month cannot be told apart ("05/12/2023") only the year is known.
 */
export function readDate(text: string): PartialDate | undefined {
  const trimmed = text.trim().slice(0, 60);
  const [, year, month, day] = YEAR_FIRST.exec(trimmed) ?? [];
  if (month !== undefined) return statedDate(Number(year), Number(month), number(day));
  const [, monthFirst, lastYear] = MONTH_YEAR.exec(trimmed) ?? [];
  if (monthFirst !== undefined) return statedDate(Number(lastYear), Number(monthFirst));
  const years = [...new Set(trimmed.match(YEAR))];
  if (years.length !== 1 && !YEAR_RANGE.test(trimmed)) return undefined;
  const months = (trimmed.match(WORD) ?? []).map(monthOf).filter((month) => month !== undefined);
  const named = months.length === 1 ? months[0] : undefined;
  return statedDate(Number(years[0]), named, number(DAY.exec(trimmed)?.[0]));
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
