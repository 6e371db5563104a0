import { expect, test } from 'vitest';
import { inPageOrder } from '../../../src/search/index/page-order.ts';
import { paper } from '../memory-index.ts';

const topics = ['birds', 'trees'].map((id) => ({
  id,
  title: id,
  scope: '',
  terms: [],
  overview: '',
  lines: [],
}));
const papers = [
  paper('d', 'D', '', { topics: ['trees'] }),
  paper('c', 'C', '', { topics: ['birds'], near: ['x', 'a'] }),
  paper('b', 'B', '', { topics: ['birds'] }),
  paper('a', 'A', '', { topics: ['birds'], near: ['d', 'c'] }),
  paper('e', 'E', ''),
];
const slugs = (given: typeof papers) => inPageOrder(given, topics).map(({ slug }) => slug);

test('papers are by topic, each before the nearest that is left, then by title', () => {
  expect(slugs(papers)).toEqual(['a', 'c', 'b', 'd', 'e']);
});

test('the order does not depend on the one in which they are given', () => {
  expect(slugs(papers.toReversed())).toEqual(slugs(papers));
});
