import { expect, test } from 'vitest';
import { repeatedSentences } from '../../../src/library/overviews/check-overviews.ts';

const said = (file: string, line: number, text: string, slugs: string[] = []) => ({
  file,
  line,
  text,
  slugs,
  sentences: [{ text, slugs }],
});

test('a repeated sentence with the same papers is reported where it recurs', () => {
  const found = repeatedSentences([
    said('a.mdx', 3, 'cuts half of all the weights away.', ['cutter']),
    said('b.mdx', 7, 'Cuts half of all the weights away', ['cutter']),
    said('b.mdx', 9, 'cuts half of all the weights away.', ['trimmer']),
    said('b.mdx', 11, 'It is small.'),
    said('b.mdx', 12, 'It is small.'),
  ]);
  expect(found.map(({ where, why }) => [where, why])).toEqual([
    [{ file: 'b.mdx', line: 7 }, 'it is also at a.mdx:3'],
  ]);
});
