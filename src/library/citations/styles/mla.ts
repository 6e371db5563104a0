import type { CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  familyFirst,
  givenFirst,
  isRange,
  joined,
  linkOf,
  type NameStyle,
  pageRange,
  quoted,
  shortMonth,
  titleCase,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: (name, at) => (at === 0 ? familyFirst(name, (given) => given) : givenFirst(name)),
  delimiter: ', ',
  last: [', and ', ', and '],
  most: 2,
  first: 1,
  rest: () => ', et al.',
};

/** Kinds of work of which the year alone is given; of an article in a journal it is month and year. */
const YEAR_ONLY = new Set<CslRecord['type']>(['paper-conference', 'chapter', 'book', 'thesis', 'software']);

/** MLA Handbook, ninth edition. */
export function mla(item: CslRecord): string {
  const place = item['container-title'];
  const cased = titleCase(item.title);
  const title = place === undefined ? ended(cased) : quoted(cased, '.');
  return joined([ended(writeNames(item.author, NAMES)), title, ...detailsOf(item, place)]);
}

function detailsOf(item: CslRecord, place: string | undefined): string[] {
  const { type, publisher, number, page, volume, issue } = item;
  const date = dateText(item);
  // The year of a thesis stands before its university.
  if (type === 'thesis' && publisher !== undefined)
    return [ended(date), closed([publisher, linkOf(item)])].filter(Boolean);
  const pages = page && `${isRange(page) ? 'pp.' : 'p.'} ${pageRange(page, 'two digits')}`;
  const numbers = [volume && `vol. ${volume}`, issue && `no. ${issue}`];
  const issuer = type === 'article-journal' ? undefined : publisher;
  return [closed([place, number, ...numbers, issuer, date, pages, linkOf(item)])].filter(Boolean);
}

/** The details of a work, with commas between and a full stop behind them. */
function closed(parts: readonly (string | undefined)[]): string {
  const details = joined(parts, ', ');
  return details === '' || details.endsWith('.') ? details : `${details}.`;
}

function dateText(item: CslRecord): string {
  const { year, month, day } = dateOf(item);
  if (year === undefined) return '';
  if (month === undefined || YEAR_ONLY.has(item.type)) return String(year);
  return joined([item.type !== 'article-journal' && day, shortMonth(month, 4), year]);
}
