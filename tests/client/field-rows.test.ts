import { expect, test } from 'vitest';
import { rowsOf } from '../../src/client/compare/field-rows.ts';

const COMPARISON = {
  title: 'Kites',
  columns: ['Shape', 'Tail'],
  rows: [
    { paper: 'a', cells: ['box', 'none'] },
    { paper: 'b', cells: ['delta', 'long'] },
  ],
};

test('papers that a topic compares are told apart in its terms', () => {
  expect(rowsOf(['b', 'a', 'c'], COMPARISON)).toEqual([
    { label: 'Kites: Shape', cells: ['delta', 'box', 'Not among the papers compared there'] },
    { label: 'Kites: Tail', cells: ['long', 'none', 'Not among the papers compared there'] },
  ]);
});

test('a topic with fewer than two of the papers has nothing to compare', () => {
  expect(rowsOf(['a', 'c'], COMPARISON)).toEqual([]);
});
