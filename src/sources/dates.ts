import type { PartialDate } from '../schemas/date.ts';

const RUSSIAN =
  'январь января|февраль февраля|март марта|апрель апреля|май мая|июнь июня|июль июля|август августа|сентябрь сентября|октябрь октября|ноябрь ноября|декабрь декабря'.split(
    '|',
  );
/** Month names in the languages whose programs write them into lists; a prefix of three letters is enough. */
const MONTHS = [
  'january januar janvier enero janeiro gennaio januari',
  'february februar février fevrier febrero fevereiro febbraio februari',
  'march märz maerz mrz mrt mars marzo março marco maart',
  'april avril abril aprile avr',
  'may mai mayo maio maggio mei',
  'june juni juin junio junho giugno',
  'july juli juillet julio julho luglio',
  'august août aout agosto augustus',
  'september septembre septiembre setiembre setembro settembre sept',
  'october oktober octobre octubre outubro ottobre',
  'november novembre noviembre novembro',
  'december dezember décembre decembre diciembre dezembro dicembre',
].map((names, at) => [...names.split(' '), ...(RUSSIAN[at] as string).split(' ')]);
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/;
const COMPACT = /^((?:1[5-9]|20)\d{2})(0[1-9]|1[0-2])(\d{2})$/;
const YEAR_RANGE = /^\d{4} ?[-–—/]{1,3} ?\d{4}$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
/** "3-Apr-19", as spreadsheets abbreviate a day. */
const SHORT_YEAR = /^(\d{1,2})-(\p{L}{3})-(\d{2})$/u;
/** "2019年4月3日". */
const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/;
/** What separates the two ends of a range if both name a year. */
const BETWEEN = /\s*(?:[–—/]|\s-\s|--)\s*|(?<=\p{L}|\d{4})-(?=\p{L}|\d{4})/u;
const YEAR = /(?<!\d)(?:1[5-9]|2\d)\d{2}(?!\d)/g;
const DAY = /(?<!\d)\d{1,2}(?!\d)/;
const WORD = /\p{L}{3,}/gu;

/** Number of the month for a name or an abbreviation. */
export function monthOf(name: string): number | undefined {
  const word = name.trim().toLowerCase();
  if (word.length < 3) return undefined;
  const index = MONTHS.findIndex((names) => names.some((full) => full.startsWith(word)));
  return index < 0 ? undefined : index + 1;
}

/** A date stated by a source, without a month or day that does not exist. */
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
 * A date as people write it: year first ("2023-05-12", "2023/05"), or with the name of the month ("12 May 2023"). For
 * a range, the first day. If day and month are ambiguous ("05/12/2023"), only the year.
 */
export function readDate(text: string): PartialDate | undefined {
  const trimmed = text.trim().slice(0, 60);
  const [, year, month, day] =
    COMPACT.exec(trimmed) ?? CHINESE.exec(trimmed) ?? YEAR_FIRST.exec(trimmed) ?? [];
  if (month !== undefined) return statedDate(Number(year), Number(month), number(day));
  const [, monthFirst, lastYear] = MONTH_YEAR.exec(trimmed) ?? [];
  if (monthFirst !== undefined) return statedDate(Number(lastYear), Number(monthFirst));
  const [, one, two, endYear] = DAY_FIRST.exec(trimmed) ?? [];
  if (one !== undefined) return withoutOrder(Number(endYear), Number(one), Number(two));
  const [, shortDay, shortMonth = '', shortYear] = SHORT_YEAR.exec(trimmed) ?? [];
  if (shortYear !== undefined) return statedDate(fullYear(shortYear), monthOf(shortMonth), Number(shortDay));
  const years = [...new Set(trimmed.match(YEAR))];
  if (years.length === 2 && !YEAR_RANGE.test(trimmed)) return readFirst(trimmed);
  if (years.length !== 1 && !YEAR_RANGE.test(trimmed)) return undefined;
  return statedDate(Number(years[0]), ...monthAndDay(trimmed));
}

/** The start of a range that names two years. */
function readFirst(range: string): PartialDate | undefined {
  const parts = range.split(BETWEEN);
  return parts.length === 2 && parts[0] ? readDate(parts[0]) : undefined;
}

/** Two-digit years up to 29 are in this century, as in spreadsheets. */
function fullYear(two: string): number {
  return Number(two) + (Number(two) < 30 ? 2000 : 1900);
}

/** Day and month in an order that is only clear if one of them is over 12. */
function withoutOrder(year: number, one: number, two: number): PartialDate | undefined {
  if (one > 12) return statedDate(year, two, one);
  return two > 12 || one === two ? statedDate(year, one, two) : statedDate(year);
}

/** The first month named in a text, and the day next to it. */
function monthAndDay(text: string): [month?: number, day?: number] {
  const month = (text.match(WORD) ?? []).map(monthOf).find((found) => found !== undefined);
  return month === undefined ? [] : [month, number(DAY.exec(text)?.[0])];
}

/**
 * A date from fields that complete each other: a full date, or a year with month and day ("JAN-FEB", "Jun 12"), which
 * may also be in the date's own field. A field that cannot be read does not hide what another one says.
 */
export function dateOfParts(
  date: string | undefined,
  year?: string | undefined,
  month?: string | undefined,
  day?: string | undefined,
): PartialDate | undefined {
  const whole = date === undefined ? undefined : readDate(date);
  const fromYear = year === undefined ? undefined : readDate(year);
  if (whole && (whole.month !== undefined || !fromYear)) return whole;
  const base = fromYear ?? whole;
  if (!base || base.month !== undefined) return base;
  for (const text of [month, date]) {
    if (text === undefined) continue;
    const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined;
    const [named, dayBeside] = number === undefined ? monthAndDay(text.replace(YEAR, ' ')) : [number];
    if (named !== undefined) return statedDate(base.year, named, numberIn(day) ?? dayBeside);
  }
  return base;
}

function numberIn(text: string | undefined): number | undefined {
  return number(text === undefined ? undefined : DAY.exec(text)?.[0]);
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
