import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { findNamesakes, rowOf } from '../../../src/library/people/namesakes.ts';
import { PeopleFile } from '../../../src/schemas/content/people.ts';

const paper = (slug: string, ...names: string[]) => ({
  slug,
  authors: names.map((literal) => ({ literal })),
});
const papers = [
  paper('a', 'Ada Lark', 'Bo Finch'),
  paper('b', 'Ada Lark'),
  paper('c', 'Ada  Lark', 'B. Finch'),
  paper('d', 'B. Finch'),
];
/** By paper and author, who is who. */
const PEOPLE = [[0, 1], [2], [0, 3], [4]];
const found = findNamesakes(papers, (at, author) => PEOPLE[at]?.[author] ?? -1);

it('proposes full names that are on papers of several entries, and initials with an author in common', () => {
  expect(found).toEqual([
    { name: 'Ada Lark', spellings: ['Ada  Lark', 'Ada Lark'], entries: [['a', 'c'], ['b']] },
    { name: 'Bo Finch', spellings: ['B. Finch', 'Bo Finch'], entries: [['a'], ['c']] },
  ]);
});

it('proposes no initials that fit two names', () => {
  const two = [...papers, paper('e', 'Ben Finch', 'Ada Lark')];
  const names = findNamesakes(two, (at, author) => PEOPLE[at]?.[author] ?? 9 + author).map(
    ({ name }) => name,
  );
  expect(names).toEqual(['Ada Lark']);
});

it('returns a row that people.yaml accepts as it is', () => {
  expect(PeopleFile.parse(parse(found.map(rowOf).join('\n')))).toEqual([
    { name: 'Ada Lark', spellings: ['Ada  Lark', 'Ada Lark'] },
    { name: 'Bo Finch', spellings: ['B. Finch', 'Bo Finch'], papers: ['a', 'c'] },
  ]);
});
