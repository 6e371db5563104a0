import { counts, format } from '../format.ts';

/** Lists of papers, and navigation through them. */
export const lists = {
  byYear: 'By year',
  byTitle: 'By title',
  byVenue: 'By venue',
  byResults: 'By number of results',
  papersByYear: 'Papers by year',
  papersByTitle: 'Papers by title',
  papersByVenue: 'Papers by venue',
  papersByResults: 'Papers by number of reported results',
  newestFirst: 'Every paper, newest first.',
  aToZ: 'Every paper, A to Z.',
  venuesAToZ: 'Every paper by where it appeared, such as a journal or a conference.',
  mostResultsFirst: 'Every paper, those whose abstracts report most numbers first.',
  venueNotKnown: 'No venue known',
  noVenue: 'none',
  results: (count: number): string =>
    format.plural(count, { one: '# reported result', other: '# reported results' }),
  undatedNote: 'The sources give no date for these papers.',
  order: 'Order',
  jumpTo: 'Jump to',
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  page: (number: number) => `Page ${number}`,
  range: (first: number, last: number, total: string) => `${first}–${last} of ${total}`,
  denseRows: 'Dense rows',
  follow: 'Follow',
  followNote: 'new papers by an Atom feed',
  code: 'Code',
  andOthers: (first: string) => `${first} and others`,
  numbersAndSigns: 'Numbers and signs',
  byline: (parts: readonly string[]) => parts.join('. ').replaceAll('.. ', '. '),
  otherLetters: 'Other letters',
};

/** The index of authors and the page of one. */
export const people = {
  description: 'Authors of two or more papers, A to Z.',
  noneOfTwo: 'Authors are found by search: none has two papers here.',
  lead: (count: number) =>
    `${counts.authors(count)} of two or more papers here. Everyone else is found by search.`,
  papersBy: (name: string, holdings: string) => `Papers by ${name}: ${holdings}.`,
  holdings: (papers: string, years: string) => `${papers}, ${years}`,
  spellings: (names: readonly string[]) => `Also printed as ${format.list(names)}.`,
  about: 'About this author',
  homepage: 'Homepage',
  venues: 'Venues',
  coAuthors: 'Co-authors here',
};

/** Reported results: the page with all of them, and those of one paper. */
export const results = {
  caveat: 'As reported by the authors; not comparable across setups.',
  description: 'What the abstracts of the library report in numbers, in the words of their authors.',
  lead: (numbers: number, papers: number) =>
    `${format.plural(numbers, { one: '# number', other: '# numbers' })} that the abstracts of ${counts.papers(papers)} report of their own work, in the authors’ words. Found by a program: a number may be missing.`,
  none: 'No abstract in this library reports a number that a program could find.',
  measure: 'Measure',
  topic: 'Topic',
  year: 'Year',
  paper: 'Paper',
  reported: 'Reported',
  all: 'All',
  filter: 'Filter the results',
  sortedBy: 'Sorted by',
  newestFirst: 'Date, newest first',
  oldestFirst: 'Date, oldest first',
  largestFirst: 'Number of the chosen measure, largest first',
  showAll: 'Show all',
  showMore: 'Show more',
  table: 'Table of results',
  pages: 'Pages of the results',
  against: (baseline: string) => `against ${baseline}`,
  inAbstract: 'Reported in the abstract',
  allResults: 'All reported results',
};

/** The index of systems. */
export const systems = {
  description: 'Every named system with the paper that introduces it, A to Z.',
  lead: (count: number) =>
    format.plural(count, {
      one: '# name of a model, method, data set or tool, with the paper that introduces it and its own sentence about it.',
      other:
        '# names of models, methods, data sets and tools, each with the paper that introduces it and its own sentence about it.',
    }),
  also: (forms: readonly string[]) => `also ${format.list(forms)}`,
};

/** The glossary. */
export const glossary = {
  description:
    'Acronyms, what they stand for, and the sentence of the papers here that best says what each is.',
  lead: (entries: number) =>
    format.plural(entries, {
      one: '# acronym as the papers expand it, with the sentence from a paper that best says what it is.',
      other:
        '# acronyms as the papers expand them, each with the sentence from a paper that best says what it is.',
    }),
  conflicts: (count: number) =>
    format.plural(count, {
      one: '# of them has more than one reading.',
      other: '# of them have more than one reading.',
    }),
  none: 'The papers of this library spell out no acronyms.',
  usedBy: (count: number) => `used by ${counts.papers(count)}`,
  introducedBy: 'Introduced here by',
  see: 'See',
  papersWith: (expansion: string) => `Papers: ${expansion}`,
  furtherPapersWith: (expansion: string) => `Further papers: ${expansion}`,
  more: (count: number) => `and ${format.plural(count, { one: '# more paper', other: '# more papers' })}`,
  bySearch: (count: number) =>
    `Search finds ${format.plural(count, { one: '# more paper', other: '# more papers' })}`,
  readings: (count: number) => format.plural(count, { one: '# reading', other: '# readings' }),
  firstHere: (when: string) => `first here ${when},`,
};
