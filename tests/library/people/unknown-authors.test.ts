import { expect, it } from 'vitest';
import { unknownAuthors } from '../../../src/library/people/unknown-authors.ts';

const papers = [
  { slug: 'a', authors: [{ literal: 'Zoé Núñez' }] },
  { slug: 'b', authors: [{ literal: 'Ada Lark' }] },
];
const tell = (...rows: Parameters<typeof unknownAuthors>[1]) =>
  unknownAuthors(papers, rows, { path: 'people.yaml', text: '# People\n- name: Ada Larck\n' }).map(
    ({ what, where, fix }) => [what, where.line, fix],
  );

it('reports rows that match nobody, with a suggestion', () => {
  expect(tell({ name: 'Ada Larck', spellings: ['Ada Larck'] })).toEqual([
    ['no paper has an author “Ada Larck”', 2, 'did you mean “Ada Lark”?'],
  ]);
  expect(tell({ name: 'Ada Larck', spellings: ['Ada Lark'], papers: ['a'] })).toEqual([
    ['no paper of this row has an author “Ada Lark”', 2, 'correct the row, or remove it'],
  ]);
});

it('knows a name by one of its spellings, whatever its accents', () => {
  expect(tell({ name: 'Zoe', spellings: ['Z. Nunez', 'Zoe Nunez'] })).toEqual([]);
});
