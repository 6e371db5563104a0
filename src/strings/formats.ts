import type { Language } from './language.ts';

/** A day, or as much as is known of a date. */
interface WrittenDate {
  year: number;
  /** From 1. */
  month?: number | undefined;
  day?: number | undefined;
}

interface Ways {
  language: Language;
  /** Separator between two sentences. */
  gap?: string;
  /** Locale of full dates and of lists, if it is not the language's usual one. */
  written?: string;
}

type Category = 'one' | 'other';

/** How a language writes numbers, dates and lists; `C` are its plural categories for integers. */
export function formatsOf<C extends Category>({ language, written = language, gap = ' ' }: Ways) {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const separators = separatorsOf(new Intl.ListFormat(written));
  const scores = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = (value: number): string => numbers.format(value);
  return {
    /** The language's code. */
    language,
    gap,
    /** `1,204`. */
    number,
    /** `0.53`. */
    score: (value: number): string => scores.format(value),
    /** The form for a number, with `#` replaced by the number. */
    plural: (count: number, forms: Readonly<Record<C, string>>): string => {
      const category = plurals.select(count) as C;
      return (forms[category] ?? forms['other' as C]).replaceAll('#', number(count));
    },
    /** `a`, `a and b`, `a, b and c`. */
    list: (items: readonly string[]): string => {
      const between = separators(items.length);
      return items.map((item, at) => item + (between[at] ?? '')).join('');
    },
    ...dateFormatsOf(language, written),
    /** Compares names and titles by the sorting rules of the language. */
    compare: new Intl.Collator(language, { numeric: true, ignorePunctuation: true }).compare,
  };
}

function dateFormatsOf(language: string, written: string) {
  const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const days = dateFormat(written, 'long', 'numeric');
  const longMonths = dateFormat(language, 'long');
  const shortMonths = dateFormat(language, 'short');
  // Papers share most of their dates.
  const day = remembered((time) => days.format(time));
  const longMonth = remembered((time) => longMonths.format(time));
  const shortMonth = remembered((time) =>
    shortMonths
      .formatToParts(time)
      .map(({ type, value }) => (type === 'year' ? '#' : value))
      .join(''),
  );
  return {
    /** `14 December 2023`, `December 2023` or `2023`. */
    date: (date: WrittenDate): string => {
      if (date.month === undefined) return String(date.year);
      return (date.day === undefined ? longMonth : day)(timeOf(date));
    },
    /** `Oct 2025` or `2025`; the year is in brackets if no source prints it, as in `Oct [2025]`. */
    shortDate: (date: WrittenDate, isYearPrinted: boolean): string => {
      const year = isYearPrinted ? String(date.year) : `[${date.year}]`;
      if (date.month === undefined) return year;
      return shortMonth(timeOf(date)).replace('#', year);
    },
    /** `Oct`, by the month's number from 1. */
    shortMonth: (month: number): string => months.format(timeOf({ year: 2000, month })),
  };
}

/** What a language sets between the items of a list, by their number; it depends on nothing else in those of a site. */
function separatorsOf(lists: Intl.ListFormat): (count: number) => readonly string[] {
  const known: string[][] = [];
  return (count) => {
    known[count] ??= lists
      .formatToParts(Array.from({ length: count }, () => 'x'))
      .flatMap(({ type, value }) => (type === 'literal' ? value : []));
    return known[count];
  };
}

/** The results of `format`, each computed once. */
function remembered(format: (time: number) => string): (time: number) => string {
  const known = new Map<number, string>();
  return (time) => {
    const text = known.get(time) ?? format(time);
    known.set(time, text);
    return text;
  };
}

function dateFormat(locale: string, month: 'long' | 'short', day?: 'numeric'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month,
    timeZone: 'UTC',
    ...(day && { day }),
  });
}

function timeOf({ year, month = 1, day = 1 }: WrittenDate): number {
  return Date.UTC(year, month - 1, day);
}
