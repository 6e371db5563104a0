import { DATE_BEFORE_TITLE, DATE_PATTERN, parseListedDate } from './listing-dates.ts';

const BOILERPLATE = [
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
  'byAK and the research community',
  'Daily Papers',
  'Subscribe',
  'new',
];

/**
 * A heading joined to other text is cut off only before a possible start of a title, so that "newton" stays one word.
 */
const TITLE_START = /^[\p{Lu}\p{N}]/u;

/** A text followed by the closing lines of its entry. White space must be single spaces. */
const CLOSING_TAIL = new RegExp(
  String.raw`^(.*?) ?(?:(• \d{1,5} authors?) ?(·)? ?(${DATE_PATTERN})?|(·) ?(${DATE_PATTERN})?)$`,
);

/** Whether a text is a known heading, button or credit of the page around a listing. */
export function isBoilerplate(text: string): boolean {
  return BOILERPLATE.includes(text);
}

/** Whether a text is the beginning of a truncated heading. */
export function isCutBoilerplate(text: string): boolean {
  return BOILERPLATE.some((known) => known.startsWith(text));
}

/**
 * The text after headings and buttons whose line breaks are lost; empty if there is nothing else. A button may
 * precede any title; other headings only the first (`isHead`).
 */
export function withoutGluedBoilerplate(text: string, isHead: boolean): string {
  let rest = text;
  for (;;) {
    const known = BOILERPLATE.find((candidate) => isGlued(rest, candidate, isHead));
    if (known === undefined) return rest;
    rest = rest.slice(known.length).trimStart();
  }
}

function isGlued(text: string, known: string, isHead: boolean): boolean {
  if (!text.startsWith(known)) return false;
  const after = text.slice(known.length);
  const rest = after.trimStart();
  if (rest === '' || BOILERPLATE.some((other) => rest.startsWith(other) && other !== 'new')) return true;
  if (known === 'new') return false;
  return TITLE_START.test(rest) && (isHead || (known === 'Subscribe' && rest === after));
}

/** Whether a line where no date is due may have been joined with others. */
export function mayBeJoined(text: string): boolean {
  return text.includes('•') || text.includes('·');
}

/**
 * The lines that were joined into one, in order: a text and the closing lines after it, several closing lines, or,
 * where a date is due, a date and the next title.
 */
export function splitJoinedLine(spaced: string, isDateDue: boolean): string[] {
  const separators: string[] = [];
  let rest = spaced;
  for (; /^·./.test(rest); rest = rest.slice(1).trim()) separators.push('·');
  return [...separators, ...splitText(rest, isDateDue || separators.length > 0)];
}

function splitText(spaced: string, isDateDue: boolean): string[] {
  const dated = isDateDue && !parseListedDate(spaced) ? DATE_BEFORE_TITLE.exec(spaced) : null;
  if (dated) return dated.slice(1) as string[];
  if (!mayBeJoined(spaced)) return [spaced];
  const closed = CLOSING_TAIL.exec(spaced);
  return closed ? closed.slice(1).filter((part) => part !== undefined && part !== '') : [spaced];
}
