import { expect, test } from 'vitest';
import { paperRecord } from '../../../src/search/index/record.ts';
import { paper } from '../memory-index.ts';

test.each([
  ['A Title', 'We count.', 'We count.'],
  ['A Title', '-', 'A Title'],
  ['A Title', '…', 'A Title'],
  ['A Title', '🦉', 'A Title'],
  ['?', '', 'a-slug'],
  ['悟道', '½', '悟道'],
])('%s with the abstract “%s” is searched by “%s”', (title, abstract, content) => {
  expect(paperRecord(paper('a-slug', title, abstract)).content).toBe(content);
});
