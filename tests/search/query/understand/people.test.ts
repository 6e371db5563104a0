import { describe, expect, test } from 'vitest';
import {
  countNameWords,
  peopleEntries,
  peopleKey,
  peopleOf,
  unpackPeople,
} from '../../../../src/search/index/people.ts';
import { namesIn, peopleCalled } from '../../../../src/search/query/understand/people.ts';
import { paper } from '../../memory-index.ts';

const PAPERS = [
  paper('a', 'A', '', { authors: ['Ada Lark', 'Bo Lark'], authorPages: ['ada-lark', null] }),
  paper('b', 'B', '', { authors: ['A. Lark', 'Cy van der Owl'], authorPages: ['ada-lark', null] }),
  paper('c', 'C', '', { authors: ['Ada Finch', 'Bo Lark'], authorPages: ['ada-finch-2', null] }),
];
const people = peopleOf(PAPERS);
const called = (...words: string[]) =>
  new Map(
    words.map((word) => [word, people.filter(({ name }) => name.toLowerCase().split(/\W+/).includes(word))]),
  );

describe('people', () => {
  test('are one by their page, or by their name; the fullest name is theirs', () => {
    expect(people).toEqual([
      { name: 'Ada Lark', slug: 'ada-lark', pages: [0, 1] },
      { name: 'Bo Lark', pages: [0, 2] },
      { name: 'Ada Finch', slug: 'ada-finch-2', pages: [2] },
      { name: 'Cy van der Owl', pages: [1] },
    ]);
  });
  test('are found by every word of their names in what was packed', () => {
    const entries = new Map(peopleEntries(people).map(({ key, blocks }) => [key, blocks]));
    for (const [word, count] of countNameWords(people)) {
      const found = (entries.get(peopleKey(word)) ?? []).flatMap(unpackPeople);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(people.filter((one) => found.some(({ name }) => name === one.name)));
      expect(found.flatMap(({ pages }) => pages)).toHaveLength(count);
    }
  });
  test.each([
    [['ada', 'lark'], ['Ada Lark']],
    [['lark', 'ada'], ['Ada Lark']],
    [['a', 'lark'], ['Ada Lark']],
    [['lark', 'b'], ['Bo Lark']],
    [['lark'], ['Ada Lark', 'Bo Lark']],
    [['ada', 'owl'], []],
    [['ada', 'ada'], []],
  ])('%j are %j', (words, names) => {
    expect(peopleCalled(words, called('lark', 'ada', 'owl')).map(({ name }) => name)).toEqual(names);
  });
  test('are named by the longest runs of a query’s words', () => {
    const runs = namesIn(['nests', 'ada', 'lark', 'owl'], called('lark', 'ada', 'owl'));
    expect(runs.map(({ from, length, people: own }) => [from, length, own[0]?.name])).toEqual([
      [1, 2, 'Ada Lark'],
      [3, 1, 'Cy van der Owl'],
    ]);
  });
});
