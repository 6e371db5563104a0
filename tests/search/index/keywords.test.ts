import { expect, test } from 'vitest';
import { buildLexicon } from '../../../src/search/index/build-lexicon.ts';
import { keywordKey } from '../../../src/search/query/parse/keys.ts';
import { memoryIndex, paper } from '../memory-index.ts';

const papers = [
  paper('a', 'Eels at night', 'They swim.', { keywords: ['Salt marsh', 'Migration'] }),
  paper('b', 'Eels by day', 'They rest.', { keywords: ['salt-marsh'] }),
  paper('c', 'A marsh of salt', 'It dries.'),
];
const pages = (hits: readonly { page: number }[]) => hits.map(({ page }) => page).sort();

test('papers are found by a whole keyword, however it is written', async () => {
  const index = memoryIndex(papers);
  expect(pages(await index.findKey(keywordKey('SALT MARSH')))).toEqual([0, 1]);
  expect(pages(await index.findKey(keywordKey('marsh')))).toEqual([]);
});

test('words of keywords find papers that say them nowhere else, and are no slips of typing', async () => {
  expect(pages(await memoryIndex(papers).findWord('migration'))).toEqual([0]);
  const { words } = buildLexicon(papers, [], [], { files: 1, indexes: 1, people: 1 });
  expect(words.get('migration')).toBe(1);
});
