import type { PartialDate } from '../schemas/date.ts';

/** One non-blank line of a listing, classified by its own text alone. `line` is 1-based. */
export type ListingLine = { line: number; text: string } & (
  | { kind: 'boilerplate' }
  | { kind: 'author-count'; count: number }
  | { kind: 'separator' }
  | { kind: 'date'; date: ListedDate }
  | { kind: 'prose' }
  | { kind: 'phrase' }
);

/** A date as a listing prints it: month and day, often without a year, then a number of comments. */
export interface ListedDate {
  month: NonNullable<PartialDate['month']>;
  day: NonNullable<PartialDate['day']>;
  year?: number;
  comments?: number;
}

const BOILERPLATE = new Set([
  'new',
  'Get trending papers in your email inbox!',
  'Get trending papers in your email inbox once a day!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
]);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE = new RegExp(`^(${MONTHS.join('|')}) (\\d{1,2})(?:, (\\d{4}))?(?: (\\d{1,6}))?$`);
const AUTHOR_COUNT = /^• (\d{1,5}) authors?$/;
const GLUED_BUTTON = /^Subscribe(?=[\p{Lu}\p{N}])/u;
/** The end of one sentence and the start of the next. */
const SENTENCE_BOUNDARY = /[.!?]["'”’)\]]?\s+["'“‘([]?[\p{Lu}\p{N}]/gu;

/** Splits a listing into its non-blank lines. Accepts any line end and a byte-order mark. */
export function readListingLines(text: string): ListingLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, index) => ({ line: index + 1, text: raw.trim() }))
    .filter(({ text }) => text !== '')
    .map(({ line, text }) => ({ line, text, ...classify(text) }));
}

/** The title behind a "Subscribe" button whose line break is lost, or null where the line is nothing of the kind. */
export function titleGluedToButton(text: string): string | null {
  return GLUED_BUTTON.test(text) ? text.replace(GLUED_BUTTON, '') : null;
}

/** Whether the text contains several sentences, so that it cannot be a title. */
export function isSeveralSentences(text: string): boolean {
  const boundaries = text.match(SENTENCE_BOUNDARY)?.length ?? 0;
  return boundaries >= 2 || (boundaries === 1 && text.length > 300);
}

/** Whether a known heading, button or credit of the page around a listing. */
export function isBoilerplate(text: string): boolean {
  return BOILERPLATE.has(text);
}

type LineKind =
  | { kind: 'boilerplate' | 'separator' | 'prose' | 'phrase' }
  | { kind: 'author-count'; count: number }
  | { kind: 'date'; date: ListedDate };

function classify(text: string): LineKind {
  const spaced = text.replace(/\s+/g, ' ');
  if (isBoilerplate(spaced)) return { kind: 'boilerplate' };
  if (spaced === '·') return { kind: 'separator' };
  const authors = AUTHOR_COUNT.exec(spaced);
  if (authors && Number(authors[1]) > 0) return { kind: 'author-count', count: Number(authors[1]) };
  const date = parseListedDate(spaced);
  if (date) return { kind: 'date', date };
  return { kind: isProse(spaced) ? 'prose' : 'phrase' };
}

/** "Dec 14, 2023", "Sep 24 2" (two comments), "Feb 28, 2024 12"; null for anything else. */
export function parseListedDate(text: string): ListedDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, month = '', day, year, comments] = match;
  const date: ListedDate = { month: MONTHS.indexOf(month) + 1, day: Number(day) };
  if (date.day < 1 || date.day > 31) return null;
  if (year !== undefined) date.year = Number(year);
  if (comments !== undefined) date.comments = Number(comments);
  return date;
}

function isProse(text: string): boolean {
  return isSeveralSentences(text) || (text.endsWith('.') && text.split(' ').length >= 3);
}
