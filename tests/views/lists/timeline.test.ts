import { expect, test } from 'vitest';
import { shadedCells } from '../../../src/views/lists/count-grid.ts';
import { timelineView } from '../../../src/views/lists/timeline.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const site = inventedSite([
  inventedPaper('a', { date: { year: 2020, month: 3, basis: 'stated' }, organisation: 'Loft' }),
  inventedPaper('b', { date: { year: 2022, basis: 'stated' } }),
  inventedPaper('c'),
]);

test('papers are counted by topic and year, with a way to each count', () => {
  const grid = timelineView(site).grids[0];
  expect(grid?.columns).toEqual(['2022', '2021', '2020', 'No date']);
  const kites = grid?.rows.find(({ title }) => title === 'Kites');
  expect(kites?.cells.map(({ count }) => count)).toEqual(['1', '', '1', '1']);
  expect(kites?.cells[0]?.url).toBe('/topics/kites/?year=2022');
  expect(kites?.cells[3]?.url).toBe('/topics/kites/?year=none');
});

test('a year shows its months, as a picture and in words; a year without months shows none', () => {
  const kites = timelineView(site).grids[0]?.rows.find(({ title }) => title === 'Kites');
  expect(kites?.cells[2]?.months).toEqual({ path: 'M2.5 12V0', words: 'Mar 1' });
  expect(kites?.cells[0]?.months).toBeUndefined();
});

test('papers are counted by month, those without one apart', () => {
  const grid = timelineView(site).grids.find(({ id }) => id === 'papers-by-month');
  expect(grid?.columns.at(-1)).toBe('No month');
  expect(
    grid?.rows.map(({ title, cells }) => [title, cells.findIndex(({ count }) => count === '1')]),
  ).toEqual([
    ['2022', 12],
    ['2020', 2],
  ]);
});

test('if no paper has a month, nothing mentions months', () => {
  const yearly = inventedSite([
    inventedPaper('a', { date: { year: 2020, basis: 'stated' } }),
    inventedPaper('b', { date: { year: 2020, basis: 'stated' } }),
  ]);
  const view = timelineView(yearly);
  expect(JSON.stringify([view.head, view.grids])).not.toMatch(/month/i);
  const grid = view.grids.find(({ id }) => id === 'papers-by-year');
  expect(grid?.rows.map(({ title, cells }) => [title, ...cells.map(({ count }) => count)])).toEqual([
    ['2020', '2'],
  ]);
});

test('organizations have a table if sources name some', () => {
  const named = timelineView(site).grids.find(({ id }) => id === 'organizations-by-year');
  expect(named?.rows.map(({ title }) => title)).toEqual(['Loft']);
  const unnamed = timelineView(inventedSite([inventedPaper('c')])).grids;
  expect(unnamed.map(({ id }) => id)).toEqual(['topics-by-year']);
});

test('cells are shaded by their share of the largest', () => {
  const [row] = shadedCells([[0, 1, 4, 16].map((count) => ({ count }))]);
  expect(row?.map(({ shade }) => shade)).toEqual([undefined, 'shade-1', 'shade-2', 'shade-4']);
});
