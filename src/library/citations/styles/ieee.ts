import type { CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  givenFirst,
  initials,
  isRange,
  joined,
  type NameStyle,
  pageRange,
  quoted,
  shortMonth,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: (name) => givenFirst(name, (given) => initials(given, { dot: '.', space: ' ' })),
  delimiter: ', ',
  last: [' and ', ', and '],
  most: 6,
  first: 1,
  rest: () => ' et al.',
};

/** Kinds of work whose date is given to the day. */
const TO_THE_DAY = new Set<CslRecord['type']>(['article', 'dataset']);

/** IEEE Reference Guide. */
export function ieee(item: CslRecord): string {
  const authors = writeNames(item.author, NAMES);
  if (item.type === 'book' || item.type === 'software') return standing(item, authors);
  const details = detailsOf(item);
  const isClosed = item.type === 'dataset' || item.type === 'webpage' || details === '';
  const title = quoted(item.title, isClosed ? '.' : ',');
  const opening = authors === '' ? title : `${authors}, ${title}`;
  const link = linkText(item);
  // The link of an article is one more of its details.
  if (item.type === 'article-journal')
    return `${opening} ${joined([ended(details, link ? ',' : '.'), link])}`;
  return joined([opening, ended(details), link]);
}

/** A work whose title stands by itself. */
function standing(item: CslRecord, authors: string): string {
  const { year } = dateOf(item);
  const details = item.type === 'book' ? joined([item.publisher, year], ', ') : released(item);
  return joined([joined([authors, ended(item.title)], ', '), ended(details), linkText(item)]);
}

/** `(Feb. 2022). Open Sky` */
function released(item: CslRecord): string {
  const date = dateText(item);
  return joined([date && `(${date})`, item.publisher], '. ');
}

function detailsOf(item: CslRecord): string {
  const { type, publisher, number, page, volume, issue } = item;
  const pages = page && `${isRange(page) ? 'pp.' : 'p.'} ${pageRange(page)}`;
  const place = item['container-title'];
  const date = dateText(item);
  if (type === 'webpage') return '';
  if (type === 'article-journal')
    return joined([place, volume && `vol. ${volume}`, issue && `no. ${issue}`, pages, date], ', ');
  if (place !== undefined) return joined([`in ${place}`, publisher, date, pages], ', ');
  if (type === 'article') return joined([date, joined([publisher, number], ': ')], ', ');
  return joined([publisher, date], ', ');
}

function dateText(item: CslRecord): string {
  const { year, month, day } = dateOf(item);
  if (year === undefined) return '';
  if (month === undefined || item.type === 'chapter' || item.type === 'thesis') return String(year);
  const inMonth = TO_THE_DAY.has(item.type) && day !== undefined && `${String(day).padStart(2, '0')},`;
  return joined([shortMonth(month), inMonth, year]);
}

function linkText({ DOI, URL }: CslRecord): string {
  if (DOI) return `doi: ${DOI}.`;
  return URL ? `[Online]. Available: ${URL}` : '';
}
