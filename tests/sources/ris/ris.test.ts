import { expect, it } from 'vitest';
import { readSource } from '../../../src/sources/read/read-source.ts';

it('reads references whose end and next beginning are on one line', () => {
  const references = ['JOUR', 'CONF', 'BOOK'].map((type) => `TY  - ${type}\nTI  - A Lamp of ${type}\nER  - `);
  const { records, problems } = readSource({ file: 'lamps.ris', text: references.join('') });
  expect(records.map(({ title, type, lines, other }) => ({ title, type, lines, other }))).toEqual([
    { title: 'A Lamp of JOUR', type: 'article-journal', lines: [1, 3] },
    { title: 'A Lamp of CONF', type: 'paper-conference', lines: [3, 5] },
    { title: 'A Lamp of BOOK', type: 'book', lines: [5, 7] },
  ]);
  expect(problems).toEqual([]);
});
