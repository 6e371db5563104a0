import type { PartialDate } from '../../schemas/date.ts';

/** A date as printed in a listing: month and day, often without a year, followed by the number of comments. */
export interface ListedDate {
  month: NonNullable<PartialDate['month']>;
  day: NonNullable<PartialDate['day']>;
  year?: number;
  comments?: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTH = `(?:${MONTHS.join('|')})`;
const DATE = /^([A-Z][a-z]{2}) (\d{1,2})(?:, (\d{4}))?(?: (\d{1,6}))?$/;

/** A date without anchors at the start and end of the line; contains no capturing group. */
export const DATE_PATTERN = String.raw`${MONTH} \d{1,2}(?:, \d{4})?(?: \d{1,6})?`;

/**
 * A date followed by a title, with the line break between them lost. Digits after the date are comments only if a
 * space or a capital follows, but a title may begin with "3D".
 */
export const DATE_BEFORE_TITLE = new RegExp(
  String.raw`^(${MONTH} \d{1,2}(?!\d)(?:, \d{4})?(?: \d{1,6}(?= |(?!D\b)\p{Lu}))?) ?([\p{L}\p{N}$“"'].*)$`,
  'u',
);

/** What is left of a date that is truncated or does not exist. */
export const DATE_FRAGMENTS = [
  new RegExp(String.raw`^${MONTH} \d{1,2},(?: \d{1,3})?$`),
  new RegExp(`^${DATE_PATTERN}$`),
  /^\d{1,2}, \d{4}(?: \d{1,6})?$/,
];

/** "Dec 14, 2023", "Sep 24 2" (two comments), "Feb 28, 2024 12"; null for anything else. */
export function parseListedDate(text: string): ListedDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, name = '', dayText, yearText, comments] = match;
  const [month, day] = [MONTHS.indexOf(name) + 1, Number(dayText)];
  if (month === 0 || day < 1 || day > (DAYS[month - 1] ?? 0)) return null;
  const date: ListedDate = { month, day };
  if (yearText !== undefined) date.year = Number(yearText);
  if (date.year !== undefined && (date.year < 1900 || date.year > 2999)) return null;
  if (comments !== undefined) date.comments = Number(comments);
  return date;
}
