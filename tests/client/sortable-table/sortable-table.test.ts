import { expect, test } from 'vitest';
import { inOrder } from '../../../src/client/sortable-table/sortable-table.ts';

test.each([
  ['numbers by size', 'en', ['10', '9', 'up to 2'], ['9', '10', 'up to 2']],
  ['words without regard to marks and capitals', 'en', ['“b”', 'a', 'C'], ['a', '“b”', 'C']],
  ['letters as German does', 'de', ['Zahl', 'Ähre', 'Aal'], ['Aal', 'Ähre', 'Zahl']],
  ['characters as Chinese does', 'zh', ['张', '李'], ['李', '张']],
])('sorts %s, both ways', (_, language, texts, sorted) => {
  expect([...texts].sort(inOrder(1, language))).toEqual(sorted);
  expect([...texts].sort(inOrder(-1, language))).toEqual(sorted.toReversed());
});
