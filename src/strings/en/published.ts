import { counts } from './counts.ts';

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
