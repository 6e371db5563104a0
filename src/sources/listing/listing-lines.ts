import { LONGEST_TEXT } from '../lines.ts';
import { DATE_FRAGMENTS, type ListedDate, parseListedDate } from './listing-dates.ts';
import { isBoilerplate, mayBeJoined, splitJoinedLine, withoutGluedBoilerplate } from './listing-joins.ts';

/** A line of a listing, classified by its text alone. `line` is 1-based; lines that were joined share its number. */
export type ListingLine = { line: number; text: string } & LineKind;

type LineKind =
  | { kind: 'author-count'; count: number }
  | { kind: 'date'; date: ListedDate }
  | { kind: 'organisation'; name: string }
  /** `fragment`: the rest of a truncated closing line; `prose`: sentences; `phrase`: all other text. */
  | { kind: 'boilerplate' | 'separator' | 'fragment' | 'prose' | 'phrase' };

const AUTHOR_COUNT = /^• (\d{1,5}) authors?$/;
/** An account name in one word, then the organization's own name. */
const ORGANIZATION = /^([\w.-]+) (\S.{0,50})$/;
/** As many gaps as there are between seven words. */
const TOO_MANY_WORDS = /^(?:\S*\s+(?!\s)){6}/;
const FRAGMENTS = [...DATE_FRAGMENTS, /^[•·]/, /^(?:\d{1,5} )?authors?$/];
const CUT_DATE = /^[JFMASOND][a-z]{0,2}(?: \d{0,2})?$/;
/** The end of one sentence and the start of the next. */
const SENTENCE_BOUNDARY = /[.!?]["'”’)\]]?\s+["'“‘([]?[\p{Lu}\p{N}]/gu;

/** Splits a listing into its non-blank lines. Accepts any line ending and a byte-order mark. */
export function readListingLines(text: string): ListingLine[] {
  const lines: ListingLine[] = [];
  let isHead = true;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    for (const part of partsOf(raw.trim(), isHead, lines.at(-1))) {
      const classified = classify(part, lines.at(-1));
      lines.push({ line: index + 1, text: part, ...classified });
      if (classified.kind === 'prose' || classified.kind === 'phrase') isHead = false;
    }
  });
  return lines;
}

/** The text of a line, or its parts if line breaks were lost. White space only changes in text that is split. */
function partsOf(text: string, isHead: boolean, previous: ListingLine | undefined): string[] {
  if (text === '') return [];
  if (text.length > LONGEST_TEXT) return [text];
  const own = withoutGluedBoilerplate(text, isHead);
  if (own === '') return [text];
  const isDateDue = previous?.kind === 'separator' || (isHead && previous?.kind === 'boilerplate');
  if (!isDateDue && !mayBeJoined(own)) return [own];
  const parts = splitJoinedLine(withSingleSpaces(own), isDateDue);
  return parts.length > 1 ? parts : [own];
}

/** Whether the text has several sentences and so cannot be a title. */
export function isSeveralSentences(text: string): boolean {
  if (text.length > LONGEST_TEXT) return true;
  const boundaries = text.match(SENTENCE_BOUNDARY)?.length ?? 0;
  return boundaries >= 2 || (boundaries === 1 && (text.length > 300 || text.endsWith('.')));
}

/** Does not match a single space, the common case. */
function withSingleSpaces(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ');
}

function classify(text: string, previous: ListingLine | undefined): LineKind {
  if (text.length > LONGEST_TEXT) return { kind: 'prose' };
  const spaced = withSingleSpaces(text);
  if (isBoilerplate(spaced) || withoutGluedBoilerplate(spaced, true) === '') return { kind: 'boilerplate' };
  if (spaced === '·') return { kind: 'separator' };
  const count = Number(AUTHOR_COUNT.exec(spaced)?.[1] ?? 0);
  if (count > 0) return { kind: 'author-count', count };
  const date = parseListedDate(spaced);
  if (date) return { kind: 'date', date };
  const name = organisationName(spaced);
  if (name !== undefined && foldName(spaced) === foldName(name).repeat(2)) {
    return { kind: 'organisation', name };
  }
  const isDateDue = previous?.kind === 'separator' || previous?.kind === 'boilerplate';
  const isCut = isDateDue && CUT_DATE.test(spaced);
  if (isCut || FRAGMENTS.some((fragment) => fragment.test(spaced))) return { kind: 'fragment' };
  return { kind: isProse(spaced) ? 'prose' : 'phrase' };
}

/** The name in a line such as "northwind Northwind Research"; undefined if the line cannot be one. */
export function organisationName(text: string): string | undefined {
  return TOO_MANY_WORDS.test(text) ? undefined : ORGANIZATION.exec(text.split(/\s+/).join(' '))?.[2];
}

function foldName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isProse(text: string): boolean {
  if (isSeveralSentences(text)) return true;
  return text.endsWith('.') && text.split(' ').length >= 3 && !isTitleCase(text);
}

/** Whether most of the longer words are capitalized, as in a title that ends with a full stop. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
}
