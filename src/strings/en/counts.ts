import { format } from './format.ts';

/** Counts of things. */
export const counts = {
  papers: (count: number) => format.plural(count, { one: '# paper', other: '# papers' }),
  topics: (count: number) => format.plural(count, { one: '# topic', other: '# topics' }),
  authors: (count: number) => format.plural(count, { one: '# author', other: '# authors' }),
  names: (count: number) => format.plural(count, { one: '# name', other: '# names' }),
  acronyms: (count: number) => format.plural(count, { one: '# acronym', other: '# acronyms' }),
  sources: (count: number) => format.plural(count, { one: '# source', other: '# sources' }),
  passages: (count: number) => format.plural(count, { one: '# passage', other: '# passages' }),
  papersOnly: 'papers',
  withNumber: (label: string, count: number) => `${label} (${format.number(count)})`,
  numbered: (title: string, page: number) => `${title}, page ${page}`,
};
