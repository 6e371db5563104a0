import { counts } from '../counts.ts';
import { format } from '../format.ts';

/** What each import added and changed. */
export const changes = {
  description: 'What each import added to the library and changed in it.',
  summary: (count: number) =>
    `${format.plural(count, { one: '# import', other: '# imports' })}, in the order of library.yaml, latest first. A paper counts as added by the first source that lists it.`,
  retrieved: 'Retrieved',
  added: 'Added',
  again: 'Already here',
  contradicted: 'Contradicted',
  nothing: 'Nothing',
  none: 'None',
  from: (count: number, source: string) => `${format.number(count)} from ${source}`,
  knownFrom: (papers: string, origins: readonly string[]) => `${papers}: ${format.list(origins)}`,
  more: (count: number) => `and ${format.number(count)} more`,
  addedBy: (source: string) => `Added by ${source}`,
  addedLead: (count: number) => `${counts.papers(count)} that no earlier source lists, newest first.`,
};
