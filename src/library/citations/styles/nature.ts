import type { CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  familyFirst,
  initials,
  joined,
  linkOf,
  type NameStyle,
  pageRange,
  titleCase,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: (name) => familyFirst(name, (given) => initials(given, { dot: '.', space: ' ' })),
  delimiter: ', ',
  last: [' & ', ' & '],
  most: 5,
  first: 1,
  rest: () => ' et al.',
};

/** The style of Nature and its sister journals. */
export function nature(item: CslRecord): string {
  const isCased = item.type === 'book' || item.type === 'report';
  const title = ended(isCased ? titleCase(item.title) : item.title);
  return joined([ended(writeNames(item.author, NAMES)), title, ...detailsOf(item)]);
}

function detailsOf(item: CslRecord): string[] {
  const { type, publisher, page, volume, DOI } = item;
  const { year } = dateOf(item);
  const place = item['container-title'];
  const pages = page && pageRange(page);
  const inParentheses = joined([type !== 'article' && type !== 'article-journal' && publisher, year], ', ');
  const imprint = inParentheses && `(${inParentheses})`;
  if (place !== undefined && type === 'article-journal')
    return [ended(joined([joined([joined([place, volume]), pages], volume ? ', ' : ' '), imprint]))];
  const doi = DOI ? [`doi:${DOI}.`] : [];
  if (place !== undefined) return [ended(joined([`in ${place}`, pages, imprint])), ...doi];
  const link = linkOf(item);
  const dated = year === undefined ? '' : `(${year})`;
  if (type === 'article') return link || dated ? [ended(joined([link && `Preprint at ${link}`, dated]))] : [];
  if (type === 'dataset') return [ended(joined([publisher, link, dated]))].filter(Boolean);
  if (type === 'report' || type === 'webpage') return [ended(joined([link, dated]))].filter(Boolean);
  return imprint === '' ? doi : [ended(imprint), ...doi];
}
