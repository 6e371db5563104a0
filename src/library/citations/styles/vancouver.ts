import type { CslName, CslRecord } from '../../../schemas/citation.ts';
import {
  dateOf,
  ended,
  initials,
  joined,
  type NameStyle,
  pageRange,
  shortMonth,
  writeNames,
} from './parts.ts';

const NAMES: NameStyle = {
  write: surnameAndInitials,
  delimiter: ', ',
  last: [', ', ', '],
  most: 6,
  first: 6,
  rest: () => ', et al.',
};

/** `Lin ME`, `Lee A Jr` */
function surnameAndInitials(name: CslName): string {
  if ('literal' in name) return name.literal;
  const given = name.given && initials(name.given, { dot: '', space: '' });
  return joined([name.family, given, name.suffix?.replace(/\.$/, '')]);
}

/** Uniform Requirements for Manuscripts Submitted to Biomedical Journals (NLM, Vancouver). */
export function vancouver(item: CslRecord): string {
  const authors = ended(writeNames(item.author, NAMES));
  // The style writes names of journals without the points of abbreviations.
  const place = item['container-title']?.replaceAll('.', '');
  const online = item.URL ? ' [Internet]' : '';
  const title = ended(place === undefined ? item.title + online : item.title);
  const link = item.URL && `Available from: ${item.URL}`;
  return joined([
    authors,
    title,
    ...(place === undefined ? imprint(item) : containerOf(item, place + online)),
    link,
  ]);
}

/** `Gale Press; 1998.` */
function imprint(item: CslRecord): string[] {
  const { year, month } = dateOf(item);
  const date = joined([
    year,
    item.type === 'report' && month !== undefined && shortMonth(month, 0).slice(0, 3),
  ]);
  const text = joined([item.publisher, date], '; ');
  return text === '' ? [] : [ended(text)];
}

function containerOf(item: CslRecord, place: string): string[] {
  const { page } = item;
  if (item.type === 'article-journal') return [ended(place), ended(journal(item))].filter(Boolean);
  const pages = page && ended(`p. ${pageRange(page, 'shortest')}`);
  return [ended(`In: ${place}`), ...imprint(item), ...(pages ? [pages] : [])];
}

/** `2021 Feb 3;7(2):1–9` */
function journal(item: CslRecord): string {
  const { year, month, day } = dateOf(item);
  const { volume, issue, page } = item;
  const date = joined([year, month !== undefined && shortMonth(month, 0).slice(0, 3), day]);
  const number = joined([volume, issue && `(${issue})`], '');
  return joined([joined([date, number], ';'), page && pageRange(page, 'shortest')], ':');
}
