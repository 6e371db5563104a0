import { expect, test } from 'vitest';
import { keywordKey } from '../../../src/search/query/parse/keys.ts';
import { memoryIndex, paper } from '../memory-index.ts';

const papers = [
  paper('a', 'Eels at night', 'They swim.', { keywords: ['Salt marsh', 'Migration'] }),
  paper('b', 'Eels by day', 'They rest.', { keywords: ['salt-marsh'] }),
  paper('c', 'A marsh of salt', 'It dries.'),
];
const { index, slugOf } = await memoryIndex(papers);
const slugs = async (hits: readonly { page: number }[]) =>
  (await Promise.all(hits.map(({ page }) => slugOf(page)))).sort();

test('papers are found by a whole keyword, however it is written', async () => {
  expect(await slugs(await index.findKey(keywordKey('SALT MARSH')))).toEqual(['a', 'b']);
  expect(await slugs(await index.findKey(keywordKey('marsh')))).toEqual([]);
});

test('words of keywords find papers that do not contain them elsewhere, and are not taken for typos', async () => {
  expect(await slugs(await index.findWord('migration'))).toEqual(['a']);
  expect((await index.vocabulary()).words.get('migration')).toBe(1);
});
