import type { CslName, CslRecord } from '../../../schemas/citation.ts';

// What the reference styles share. Text in, text out: no markup, because references are copied as plain text.

/** How a style writes the names of authors, with commas between them. */
export interface NameStyle {
  /** Writes one name; `at` counts from 0, because some styles only invert the first name. */
  write(name: CslName, at: number): string;
  /** Before the last of two names, and before the last of more. */
  last: readonly [two: string, more: string];
  /**
   * If there are more than `above` names: how many come `first`, and how the `rest` is abbreviated. A style without
   * it writes all names.
   */
  short?: { above: number; first: number; rest(last: string): string };
}

/** The authors as a style writes them; empty without authors. */
export function writeNames(authors: readonly CslName[] = [], { write, last, short }: NameStyle): string {
  const names = authors.map(write);
  const final = names.at(-1) ?? '';
  if (short && names.length > short.above) return names.slice(0, short.first).join(', ') + short.rest(final);
  if (names.length < 2) return final;
  return names.slice(0, -1).join(', ') + last[names.length === 2 ? 0 : 1] + final;
}

/** `Lin, M. E.`, `Lin, M.E.` or `Lin, Mara Eva`, with `given` written by the style. */
export function familyFirst(name: CslName, given: (text: string) => string): string {
  if ('literal' in name) return name.literal;
  const whole = name.given ? `${name.family}, ${given(name.given)}` : name.family;
  return name.suffix ? `${whole}, ${name.suffix}` : whole;
}

/** `M. E. Lin Jr.` or `Mara Eva Lin Jr.`. */
export function givenFirst(name: CslName, given: (text: string) => string = (text) => text): string {
  if ('literal' in name) return name.literal;
  return [name.given && given(name.given), name.family, name.suffix].filter(Boolean).join(' ');
}

/** The first name as in an alphabetical list, `Lin, Mara Eva`, the others as `Mara Eva Lin`. */
export function firstTurned(name: CslName, at: number): string {
  return at === 0 ? familyFirst(name, (given) => given) : givenFirst(name);
}

/**
 * The initials of given names: `Mara Eva` → `M. E.` with a dot and a space, `ME` with neither. Hyphenated parts
 * stay joined if there is a dot; lower-case words, as in `Maria de`, stay.
 */
export function initials(given: string, { dot, space }: { dot: string; space: string }): string {
  const words = given.replaceAll('.', '. ').split(/\s+/).filter(Boolean);
  const short = words.map((word) => {
    if (/^\p{Ll}+$/u.test(word)) return ` ${word} `;
    const parts = word.split(/[-‐]/).filter(Boolean);
    return parts.map((part) => (first(part) ? first(part) + dot : part)).join(dot === '' ? '' : '-');
  });
  return short.join(space).replace(/ +/g, ' ').trim();
}

function first(part: string): string {
  return /^\p{L}\p{M}*/u.exec(part)?.[0] ?? '';
}

/** `M. E.` */
export function spacedInitials(given: string): string {
  return initials(given, { dot: '.', space: ' ' });
}

/** `text` followed by `mark`, unless it already ends like a sentence; empty for an empty text. */
export function ended(text = '', mark = '.'): string {
  return text === '' || /[.!?…][”’"')\]]*$/u.test(text) ? text : text + mark;
}

/** A title in double quotation marks; those inside become single. `mark` goes before the closing one. */
export function quoted(title: string, mark: string): string {
  const inner = title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’');
  return `“${mark === '.' ? ended(inner) : inner + mark}”`;
}

export type PageRange = 'whole' | 'chicago' | 'two digits' | 'shortest';

/**
 * Pages with an en dash; the second number as short as the style requires. Anything but two plain numbers stays as
 * it is.
 */
export function pageRange(pages: string, range: PageRange = 'whole'): string {
  const [, from = '', to = ''] = /^(\d+)\s*[-–—]+\s*(\d+)$/.exec(pages) ?? [];
  if (from === '') return pages.replace(/\s*[-–—]+\s*/g, '–');
  return `${from}–${shortened(from, to, range)}`;
}

function shortened(from: string, to: string, range: PageRange): string {
  if (range === 'whole' || from.length !== to.length) return to;
  let at = 0;
  while (at < to.length - 1 && from[at] === to[at]) at += 1;
  const changed = to.slice(at);
  if (range === 'shortest') return changed;
  if (range === 'two digits') return to.length < 2 ? to : to.slice(Math.min(at, to.length - 2));
  return chicagoRange(Number(from), to, { changed, at });
}

/** The Chicago Manual of Style, 9.61. */
function chicagoRange(from: number, to: string, { changed, at }: { changed: string; at: number }): string {
  if (from < 100 || from % 100 === 0) return to;
  if (from % 100 < 10) return changed;
  return to.slice(Math.min(at, to.length - 2));
}

export function isRange(pages: string): boolean {
  return /\d\s*[-–—,]+\s*\S/.test(pages);
}

export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

export function dateOf({ issued }: CslRecord): DateParts {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  return { year, month, day };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `Jan.`, `Feb.` …; names of at most `longest` letters are written out. */
export function shortMonth(month: number, longest = 3): string {
  const name = monthName(month);
  return name.length <= longest ? name : `${name.slice(0, name === 'September' && longest > 3 ? 4 : 3)}.`;
}

/** The parts that are present, joined by `separator`. */
export function joined(
  parts: readonly (string | number | false | null | undefined)[],
  separator = ' ',
): string {
  return parts
    .filter((part) => part !== undefined && part !== null && part !== false && part !== '')
    .join(separator);
}

/**
 * Small words that stay lower-case in title case, except at the start and after a colon. CSL 1.0.2, appendix on
 * text case.
 */
const SMALL = new Set(
  'a an and as at but by down for from in into nor of on onto or over so the till to up via with yet'.split(
    ' ',
  ),
);

/**
 * A title in title case: lower-case words are capitalized, except small words inside; words with a capital or a
 * digit of their own stay. Only for titles in Latin letters.
 */
export function titleCase(title: string): string {
  let isStart = true;
  const words = title.match(/[^\s\-–—/]+|[\s\-–—/]+/gu) ?? [];
  return words
    .map((word, at) => {
      if (/^[\s\-–—/]+$/.test(word)) {
        if (/[–—]/.test(word)) isStart = true;
        return word;
      }
      const isCased = isStart || at === words.length - 1 || !SMALL.has(word.replace(/[^\p{L}]/gu, ''));
      isStart = /[:?!.]["”’]?$/u.test(word);
      return isCased ? capitalized(word) : word;
    })
    .join('');
}

function capitalized(word: string): string {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (!/^\p{Ll}+$/u.test(letters)) return word;
  return word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());
}
