import { expect, test } from 'vitest';
import { pager } from '../../../src/views/lists/pages.ts';

const urlOf = (page: number) => `/${page}/`;
const shown = (pages: number, page: number) =>
  pager(pages * 200, page, urlOf)
    .pages.map(
      ({ number, isCurrent, followsGap }) => `${followsGap ? '… ' : ''}${number}${isCurrent ? '*' : ''}`,
    )
    .join(' ');

test.each([
  [1, 1, '1*'],
  [3, 2, '1 2* 3'],
  [5, 5, '1 2 3 4 5*'],
  [80, 1, '1* 2 3 4 … 80'],
  [80, 40, '1 … 37 38 39 40* 41 42 43 … 80'],
  [80, 80, '1 … 77 78 79 80*'],
])('of %i pages, page %i names %s', (pages, page, names) => expect(shown(pages, page)).toBe(names));
