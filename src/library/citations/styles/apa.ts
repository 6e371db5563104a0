import type { CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  familyFirst,
  initials,
  isRange,
  joined,
  linkOf,
  monthName,
  type NameStyle,
  pageRange,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: (name) => familyFirst(name, (given) => initials(given, { dot: '.', space: ' ' })),
  delimiter: ', ',
  last: [', & ', ', & '],
  most: 20,
  first: 19,
  rest: (all) => `, … ${all.at(-1)}`,
};

const FORM: Partial<Record<CslRecord['type'], string>> = {
  dataset: ' [Dataset]',
  software: ' [Computer software]',
};

/** Publication Manual of the American Psychological Association, seventh edition. */
export function apa(item: CslRecord): string {
  const authors = ended(writeNames(item.author, NAMES));
  const number = item.number && ` (No. ${item.number})`;
  const title = ended(`${item.title}${number ?? ''}${FORM[item.type] ?? ''}`);
  const opening = authors === '' ? [title, date(item)] : [authors, date(item), title];
  return joined([...opening, ...container(item), linkOf(item)]);
}

function date(item: CslRecord): string {
  const { year, month, day } = dateOf(item);
  if (year === undefined) return '(n.d.).';
  const inYear = item.type === 'webpage' && month !== undefined && joined([monthName(month), day]);
  return `(${joined([year, inYear], ', ')}).`;
}

function container(item: CslRecord): string[] {
  const { type, publisher, page, volume, issue } = item;
  const place = item['container-title'];
  if (place === undefined) return publisher === undefined ? [] : [ended(publisher)];
  if (type === 'chapter') {
    const pages = page && `(${isRange(page) ? 'pp.' : 'p.'} ${pageRange(page)})`;
    return [ended(joined(['In', place, pages])), ...(publisher ? [ended(publisher)] : [])];
  }
  return [
    ended(joined([place, volume && `${volume}${issue ? `(${issue})` : ''}`, page && pageRange(page)], ', ')),
  ];
}
