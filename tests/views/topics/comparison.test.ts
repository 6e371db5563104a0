import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { LibraryTopic } from '../../../src/schemas/library.ts';
import { comparisonCsv, comparisonJson, comparisonView } from '../../../src/views/topics/comparison.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const figure = {
  qualifier: 'up to',
  value: '2×',
  metric: 'lift',
  baseline: 'not stated',
  quality: 'as stable',
};
const TOPIC: LibraryTopic = {
  id: 'kites',
  title: 'Kites',
  scope: 'Kites.',
  terms: ['kite'],
  comparison: {
    columns: ['Shape', 'Tail'],
    rows: [
      {
        paper: 'box',
        cells: ['a box, with "cells"', 'none'],
        reported: [figure, { ...figure, setting: 'rain' }],
      },
      { paper: 'delta', cells: ['delta', 'not stated'] },
    ],
  },
};
const SITE = inventedSite(
  [inventedPaper('box', { date: { year: 2020, month: 3, basis: 'stated' } }), inventedPaper('delta')],
  { topics: [TOPIC] },
);

test('the table has a row for each paper, with what it reports', () => {
  const view = comparisonView(SITE, TOPIC);
  expect(view?.rows.map(({ slug, year, reported }) => [slug, year, reported])).toEqual([
    [
      'box',
      '2020',
      [
        { value: 'up to 2×', metric: 'lift', rest: 'baseline not stated; as stable' },
        { value: 'up to 2×', metric: 'lift', rest: 'baseline not stated; as stable; rain' },
      ],
    ],
    ['delta', 'n.d.', []],
  ]);
  expect(view).toMatchObject({ hasReported: true, file: '/topics/kites/comparison.csv' });
  expect(comparisonView(SITE, { ...TOPIC, comparison: undefined })).toBeUndefined();
});

test('the CSV has a row for each figure, and every text comes back from it', () => {
  const head = ['paper', 'title', 'date', 'Shape', 'Tail'];
  const figures = ['qualifier', 'value', 'metric', 'baseline', 'quality', 'setting'];
  const box = ['/papers/box/', 'Title of box', '2020-03', 'a box, with "cells"', 'none'];
  expect(parse(comparisonCsv(SITE, TOPIC))).toEqual([
    [...head, ...figures.map((name) => `reported ${name}`)],
    [...box, 'up to', '2×', 'lift', 'not stated', 'as stable', ''],
    [...box, 'up to', '2×', 'lift', 'not stated', 'as stable', 'rain'],
    ['/papers/delta/', 'Title of delta', '', 'delta', 'not stated', '', '', '', '', '', ''],
  ]);
});

test('the page that compares papers gets the cells', () => {
  expect(JSON.parse(comparisonJson(SITE, TOPIC))).toEqual({
    title: 'Kites',
    columns: ['Shape', 'Tail'],
    rows: [
      { paper: 'box', cells: ['a box, with "cells"', 'none'] },
      { paper: 'delta', cells: ['delta', 'not stated'] },
    ],
  });
});
