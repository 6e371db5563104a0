import { format } from '../format.ts';

/** The home page. */
export const home = {
  searchLabel: 'Search the papers',
  searchHint: 'Titles, authors, words …',
  searchHintWithSystems: 'Titles, systems, words …',
  openMap: 'Open the map',
  newest: 'Newest',
  explore: 'Explore',
  allPapers: (count: number) => format.plural(count, { one: 'The one paper', other: 'All # papers' }),
  readFirst: 'What to read first',
  readFirstNote: 'Where the reading path of each topic begins.',
  holdings: (parts: readonly string[]) => `${format.list(parts)}.`,
  withCode: (count: number) =>
    format.plural(count, {
      one: '# of the papers comes with code.',
      other: '# of the papers come with code.',
    }),
  keywords: 'Keywords',
  authors: 'Authors',
  venues: 'Venues',
  publishers: 'Publishers',
  timeline: 'papers by year and month',
  systems: 'what papers introduce, by name',
  results: 'what abstracts report in numbers',
  glossary: 'what acronyms stand for',
  authorsWay: 'who wrote several of the papers',
  changes: 'what each import brought',
  readingList: 'what you saved in this browser',
};
