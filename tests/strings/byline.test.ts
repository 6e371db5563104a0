import { expect, test } from 'vitest';
import { TABLES } from '../../src/strings/index.ts';

test.each([
  ['de', ['Lark u. a.', 'Ibis'], 'Lark u. a. Ibis'],
  ['en', ['Lark and Finch', 'Proc. Birds'], 'Lark and Finch. Proc. Birds'],
] as const)('a byline in %s has one full stop between its parts', (language, parts, byline) => {
  expect(TABLES[language].lists.byline(parts)).toBe(byline);
});
