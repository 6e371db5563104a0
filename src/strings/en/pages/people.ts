import { counts } from '../counts.ts';
import { format } from '../format.ts';

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
