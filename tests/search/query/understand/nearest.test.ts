import { expect, test } from 'vitest';
import { nearestWords } from '../../../../src/search/query/understand/nearest.ts';

const KNOWN = new Map([
  ['heron', 2],
  ['herons', 9],
  ['hero', 1],
  ['baron', 30],
  ['owl', 5],
]);

test.each([
  ['herron', ['heron', 'herons', 'hero']],
  ['heronry', ['herons', 'heron']],
  ['barron', ['baron']],
  ['xqzvw', []],
  ['he', []],
  ['owl', []],
])('“%s” is like %j', (word, near) => {
  expect(nearestWords(word, KNOWN, 3)).toEqual(near);
});
