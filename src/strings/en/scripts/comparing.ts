import { digits } from '../../digits.ts';

/** Strings of the script that compares papers. */
export const comparing = {
  table: 'Comparison',
  topics: 'Topics',
  date: 'Date',
  notKnown: 'Not known',
  authors: 'Authors',
  reported: 'Reported',
  names: 'Names',
  none: 'None',
  links: 'Links',
  linkKinds: {
    code: 'Code',
    project: 'Project page',
    model: 'Model',
    dataset: 'Data set',
    demo: 'Demo',
    paper: 'Paper',
  },
  abstract: 'Abstract',
  remove: 'Remove',
  removeOne: (title: string) => `Remove: ${title}`,
  noNumbers: 'No numbers in the abstract',
  against: (baseline: string) => `against ${baseline}`,
  caveat: 'As reported by the authors; not comparable across setups.',
  countOnly: (count: number) =>
    `${digits(count, ',')} ${count === 1 ? 'author' : 'authors'}, not named by the source`,
  notStated: 'not stated',
  failed: 'The papers could not be fetched. Check the connection and load the page again.',
  firstOf: (most: number, all: number) => `The first ${most} of ${all} papers are shown.`,
  missing: (count: number, all: number) =>
    `${count} of ${all} papers ${count === 1 ? 'is' : 'are'} not in this library.`,
  choose: 'Choose two to five papers on your reading list.',
  venue: 'Venue',
  notCompared: 'Not compared there',
  searchAtScholar: 'Search Google Scholar',
  measure: (names: readonly string[]) => `Measure: ${names.join(', ')}`,
  scroll: (papers: number) =>
    `The table is wider than the screen: scroll sideways to see ${papers === 2 ? 'both' : `all ${papers}`} papers.`,
};
