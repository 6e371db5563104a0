import { expect, it } from 'vitest';
import { readSource } from '../../../src/sources/read/read-source.ts';

const TEXT = ['2025', '2026', '2031']
  .map(
    (year) => `@article{a${year},\n  title = {Kites of ${year}},\n  year = {${year}},\n  month = {12}\n}\n`,
  )
  .join('\n');
const read = (retrieved?: string) =>
  readSource({ file: 'kites.bib', text: TEXT, ...(retrieved && { retrieved }) });

it('rejects and reports a date that nobody could know when the list was retrieved', () => {
  const { records, problems } = read('2025-06-01');
  expect(records.map(({ date }) => date?.year)).toEqual([2025, 2026, undefined]);
  expect(records[2]?.other).toEqual([{ name: 'date', values: ['2031-12'] }]);
  expect(problems).toMatchObject([
    {
      kind: 'value-in-doubt',
      what: '“Kites of 2031” has the date 2031-12, and the list was retrieved on 2025-06-01',
      where: { file: 'kites.bib', line: 13 },
    },
  ]);
});

it('accepts every date if that day is unknown', () => {
  expect(read().records.map(({ date }) => date?.year)).toEqual([2025, 2026, 2031]);
  expect(read().problems).toEqual([]);
});
