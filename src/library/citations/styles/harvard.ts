import type { CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  familyFirst,
  initials,
  isRange,
  joined,
  linkOf,
  type NameStyle,
  pageRange,
  quoted,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: (name) => familyFirst(name, (given) => initials(given, { dot: '.', space: '' })),
  delimiter: ', ',
  last: [' and ', ' and '],
  most: 3,
  first: 1,
  rest: () => ' et al.',
};

/** Kinds of work whose title stands without quotation marks. */
const STANDING = new Set<CslRecord['type']>(['book', 'thesis', 'report', 'webpage']);

/** Harvard as in Cite Them Right, with quotation marks in the American way. */
export function harvard(item: CslRecord): string {
  const { year } = dateOf(item);
  const authors = writeNames(item.author, NAMES);
  const date = `(${year ?? 'no date'})`;
  const link = linkOf(item);
  const rest = joined([...detailsOf(item), link && `Available at: ${link}.`]);
  if (authors === '') {
    const title = STANDING.has(item.type) ? item.title : quoted(item.title, '');
    return joined([title, item['container-title'] === undefined ? ended(date) : date, rest]);
  }
  return joined([authors, date, titleText(item), rest]);
}

function titleText(item: CslRecord): string {
  if (STANDING.has(item.type)) return ended(item.title);
  return quoted(item.title, item['container-title'] === undefined ? '.' : ',');
}

function detailsOf(item: CslRecord): string[] {
  const { type, publisher, page, volume, issue } = item;
  const place = item['container-title'];
  const pages = page && `${isRange(page) ? 'pp.' : 'p.'} ${pageRange(page)}`;
  if (place === undefined) return publisher === undefined ? [] : [ended(publisher)];
  if (type === 'article-journal') {
    const number = joined([volume, issue && `(${issue})`], '');
    return [ended(joined([place, number, pages], ', '))];
  }
  if (publisher === undefined) return [ended(joined([`in ${place}`, pages], ', '))];
  return [ended(`in ${place}`), ended(joined([publisher, pages], ', '))];
}
