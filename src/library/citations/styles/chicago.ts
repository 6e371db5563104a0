import type { CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  familyFirst,
  givenFirst,
  joined,
  linkOf,
  monthName,
  type NameStyle,
  pageRange,
  quoted,
  titleCase,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: (name, at) => (at === 0 ? familyFirst(name, (given) => given) : givenFirst(name)),
  delimiter: ', ',
  last: [', and ', ', and '],
  most: 10,
  first: 7,
  rest: () => ', et al.',
};

/** The Chicago Manual of Style, seventeenth edition, author and date. */
export function chicago(item: CslRecord): string {
  const { year } = dateOf(item);
  const authors = ended(writeNames(item.author, NAMES));
  const date = ended(year === undefined ? 'n.d.' : String(year));
  const cased = titleCase(item.title);
  const title = item.type === 'book' ? ended(cased) : quoted(cased, '.');
  const link = linkOf(item);
  const opening = authors === '' ? [title, date] : [authors, date, title];
  return joined([...opening, ...containerOf(item), webDate(item), link && `${link}.`]);
}

function containerOf(item: CslRecord): string[] {
  const { type, publisher, page } = item;
  const place = item['container-title'];
  const pages = page && pageRange(page, 'chicago');
  const published = publisher === undefined ? [] : [ended(publisher)];
  if (place === undefined) return published;
  if (type === 'article-journal') return [ended(journal(item, place, pages))];
  return [ended(`In ${joined([place, pages], ', ')}`), ...published];
}

/** `Wind & Weather 7 (2): 1–9`; without an issue the month stands for it. */
function journal(item: CslRecord, place: string, pages: string | undefined): string {
  const { volume, issue } = item;
  const { month } = dateOf(item);
  if (volume === undefined && issue === undefined) return joined([place, pages], ': ');
  if (issue !== undefined) return joined([joined([place, volume, `(${issue})`]), pages], ': ');
  const inMonth = month !== undefined && `(${monthName(month)})`;
  return joined([joined([place, volume, inMonth]), pages], ':');
}

function webDate(item: CslRecord): string {
  const { year, month, day } = dateOf(item);
  if (item.type !== 'webpage' || month === undefined) return '';
  return `${joined([joined([monthName(month), day]), year], ', ')}.`;
}
