import { expect, test } from 'vitest';
import { groupOf } from '../../../src/client/compare/field-rows.ts';

const COMPARISON = {
  title: 'Kites',
  columns: ['Shape', 'Tail'],
  rows: [
    { paper: 'a', cells: ['box', 'none'] },
    { paper: 'b', cells: ['delta', 'long'] },
  ],
};

test('papers that a topic compares are compared in its terms', () => {
  expect(groupOf(['b', 'a', 'c'], COMPARISON)).toEqual([
    {
      title: 'Kites',
      rows: [
        { label: 'Shape', cells: ['delta', 'box', undefined] },
        { label: 'Tail', cells: ['long', 'none', undefined] },
      ],
    },
  ]);
});

test('a topic with fewer than two of the papers has nothing to compare', () => {
  expect(groupOf(['a', 'c'], COMPARISON)).toEqual([]);
});
