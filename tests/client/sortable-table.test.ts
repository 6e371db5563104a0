import { expect, test } from 'vitest';
import { inOrder } from '../../src/client/sortable-table/sortable-table.ts';

test.each([
  ['numbers by size', ['10', '9', 'up to 2'], ['9', '10', 'up to 2']],
  ['words without regard to marks and capitals', ['“b”', 'a', 'C'], ['a', '“b”', 'C']],
])('sorts %s, both ways', (_, texts, sorted) => {
  expect([...texts].sort(inOrder(1))).toEqual(sorted);
  expect([...texts].sort(inOrder(-1))).toEqual(sorted.toReversed());
});
