import { expect, it } from 'vitest';
import { formatProblem } from '../../../../src/base/problems.ts';
import { completeEntries } from '../../../../src/library/papers/merge/complete-entries.ts';
import { readSource } from '../../../../src/sources/read/read-source.ts';

const ids = readSource({ file: 'ids.txt', text: '2001.00048\n10.5555/a.1 # read this\n' });
const titled = readSource({ file: 'list.csv', text: 'title,doi\nHarbour Tides as Clocks,10.5555/A.1\n' });

it('completes an identifier with the title from another source, and waits for the others', () => {
  const [list, completed] = completeEntries([titled, ids]);
  expect(list).toEqual(titled);
  expect(completed?.records).toEqual([
    {
      source: 'ids.txt',
      lines: [2, 2],
      title: 'Harbour Tides as Clocks',
      abstract: [],
      identifiers: { doi: '10.5555/a.1' },
      other: [{ name: 'note', values: ['read this'] }],
    },
  ]);
  expect(completed?.untitled?.map(({ identifiers }) => identifiers)).toEqual([{ arxiv: '2001.00048' }]);
});

it('reports waiting entries once per source', () => {
  const [alone] = completeEntries([ids]);
  expect(alone?.problems.map(formatProblem)).toEqual([
    [
      'warning: ids.txt:1: 2 identifiers have no title yet: arXiv:2001.00048, doi:10.5555/a.1',
      '  why: no other source has their titles, and other sites are not queried',
      '  fix: save what https://export.arxiv.org/api/query?max_results=1&id_list=2001.00048 answers, and import it; `npm run report` lists them',
      '  see: docs/problems.md#title-awaited',
    ].join('\n'),
  ]);
});
