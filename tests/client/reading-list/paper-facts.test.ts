import { expect, test } from 'vitest';
import { factsOf } from '../../../src/client/reading-list/paper-facts.ts';
import type { PublishedPaper } from '../../../src/schemas/published.ts';

const paper = (known: Partial<PublishedPaper>) =>
  ({ title: 'Kites', authors: [], ...known }) as PublishedPaper;
const named = (...names: string[]) => names.map((literal) => ({ literal }));

test.each([
  [paper({}), '', ''],
  [paper({ authorCount: 1 }), '1 author', ''],
  [paper({ authorCount: 5, date: { year: 2021, basis: 'stated' } }), '5 authors', '2021'],
  [paper({ authors: named('Ada Lark', 'Ben Dove') }), 'Ada Lark, Ben Dove', ''],
  [paper({ authors: named('A', 'B', 'C', 'D', 'E') }), 'A, B, C and 2 more', ''],
  [paper({ authors: named('A'), authorCount: 4 }), 'A and 3 more', ''],
])('tells authors and year', (known, authors, year) => {
  expect(factsOf(known)).toEqual({ title: 'Kites', authors, year });
});
