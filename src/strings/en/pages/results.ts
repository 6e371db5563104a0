import { counts } from '../counts.ts';
import { format } from '../format.ts';

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
