import { formatsOf } from '../formats.ts';

// Days before months, as in “14 December 2023”.
export const format = formatsOf<'one' | 'other'>({ language: 'en', written: 'en-GB' });

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

/** Dates, and where they come from. */
export const dates = {
  none: 'n.d.',
  notKnown: 'Not known',
  dateNotKnown: 'Date not known',
  noDate: 'No date',
  noMonth: 'No month',
  yearInferred: 'year inferred',
  retrievalReason: 'The source prints no year. This is the year in which the source was retrieved.',
  evidenceReason:
    'The source prints day and month only, as listings do for the current year. The year is the first after every year the source prints.',
  fromArxiv: 'from the arXiv identifier',
  arxivReason: 'The month in which arXiv received the work, which its identifier states.',
  curated: 'set by a curator',
  curatedReason: 'A curator of this library gave the date.',
  withBasis: (date: string, basis: string) => `${date} (${basis})`,
  noneLegend: 'n.d.: no date known',
  inferredLegend: '[year]: inferred, not printed by the source',
  legend: (marks: readonly string[]) => `${marks.join('. ')}.`,
  before: (year: number) => `before ${year}`,
  span: (first: number, last: number) => `${first} to ${last}`,
};
