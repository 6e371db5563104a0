import type { CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  givenFirst,
  joined,
  monthName,
  type NameStyle,
  pageRange,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: (name) => givenFirst(name),
  delimiter: ', ',
  last: [' and ', ', and '],
  most: Number.POSITIVE_INFINITY,
  first: 1,
  rest: () => '',
};

/** ACM Reference Format. */
export function acm(item: CslRecord): string {
  const { year } = dateOf(item);
  const authors = ended(writeNames(item.author, NAMES));
  return joined([authors, year && `${year}.`, ended(item.title), ...containerOf(item), linkText(item)]);
}

function containerOf(item: CslRecord): string[] {
  const { type, publisher, page } = item;
  const place = item['container-title'];
  const pages = page && pageRange(page);
  if (place === undefined) {
    const isPublished =
      publisher !== undefined && (type === 'book' || type === 'thesis' || type === 'report');
    return isPublished ? [ended(publisher)] : [];
  }
  if (type === 'article-journal') return [ended(joined([journal(item, place), pages], ', '))];
  const held = type === 'paper-conference' ? heldOn(item) : '';
  return [ended(joined(['In', joined([place, held], ', ')])), ended(joined([publisher, pages], ', '))];
}

/** `Wind & Weather 7, 2 (February 2021)` */
function journal(item: CslRecord, place: string): string {
  const date = monthAndYear(item);
  const inParentheses = date && `(${date})`;
  const { volume, issue } = item;
  if (volume !== undefined && issue === undefined) return joined([`${place} ${volume}`, inParentheses], ', ');
  return joined([place, joined([volume, issue], ', '), inParentheses]);
}

/** `March 18, 2007` */
function heldOn(item: CslRecord): string {
  const { year, month, day } = dateOf(item);
  if (month === undefined || day === undefined) return monthAndYear(item);
  return `${monthName(month)} ${day}, ${year}`;
}

function monthAndYear(item: CslRecord): string {
  const { year, month } = dateOf(item);
  return joined([month !== undefined && monthName(month), year]);
}

function linkText({ DOI, URL }: CslRecord): string {
  if (DOI) return `https://doi.org/${DOI}`;
  return URL ? `Retrieved from ${URL}` : '';
}
