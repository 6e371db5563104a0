import { counts } from './format.ts';

/** Pages at former addresses, and published files. */
export const published = {
  removed: 'This paper was removed',
  removedOn: (title: string, date: string) => `“${title}” was taken down on ${date}.`,
  allOthers: 'All other papers',
  moved: 'This page has moved',
  part: (number: number, count: number) => `Part ${number} of ${count}`,
  holdings: (papers: number) =>
    `${counts.papers(papers)}, with title, abstract, authors and date as far as the sources give them.`,
  holdingsWithTopics: (papers: number) =>
    `${counts.papers(papers)}, with title, abstract, authors, date and topics as far as the sources give them.`,
  packed: '`library.json` says which packed files hold the papers as JSON.',
  single:
    'The address of a paper’s page with `.md` or `.json` in place of the last slash gives the paper as Markdown or JSON.',
};

/** What feeds and the changes page say about when papers were added and what imports changed. */
export const following = {
  /** In front of a paper's gist in a feed. Both dates are already formatted. */
  dates: ({ date, added }: { date?: string | undefined; added?: string | undefined }): string => {
    if (added === undefined) return date === undefined ? '' : `${date}.`;
    return date === undefined ? `Added ${added}.` : `${date}; added ${added}.`;
  },
  imported: 'Imported',
  newVersion: 'Newer version',
  added: 'Added',
  changed: 'Changed',
  removed: 'No longer listed',
  takenDown: 'Taken down',
};
