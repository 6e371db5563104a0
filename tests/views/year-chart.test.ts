import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spark, yearChart } from '../../src/views/year-chart.ts';
import { countYears, yearsInWords } from '../../src/views/years.ts';
import { inventedPaper } from './invented-site.ts';

const papersOf = (years: (number | undefined)[]) =>
  years.map((year, index) =>
    inventedPaper(`p${index}`, year === undefined ? {} : { date: { year, basis: 'stated' } }),
  );

test('years between the first and the last count even when they are empty', () => {
  expect(countYears(papersOf([2021, 2023, 2023, undefined]))).toEqual({
    years: [
      { label: '2021', count: 1 },
      { label: '2022', count: 0 },
      { label: '2023', count: 2 },
    ],
    undated: 1,
  });
});

test('long ago is one figure', () => {
  const { years } = countYears(papersOf([1931, 1999, 2025]));
  expect(years[0]).toEqual({ label: 'before 2010', count: 2 });
  expect(years.at(-1)).toEqual({ label: '2025', count: 1 });
  expect(years).toHaveLength(17);
});

test('every paper is in one year or undated', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1500, max: 2999 }), { nil: undefined })), (years) => {
      const counts = countYears(papersOf(years));
      const total = counts.years.reduce((sum, { count }) => sum + count, counts.undated);
      expect(total).toBe(years.length);
      expect(counts.undated).toBe(years.filter((year) => year === undefined).length);
    }),
  );
});

test('the tallest bar fills the plot, the others are in proportion, and words and table say the same', () => {
  const chart = yearChart('c', countYears(papersOf([2021, 2023, 2023, undefined])));
  expect(chart?.bars.map(({ height }) => height)).toEqual([42, 0, 84]);
  expect(chart?.bars.map(({ count }) => count)).toEqual(['1', '', '2']);
  expect(chart?.description).toBe('2021: 1, 2023: 2; 1 paper without a date');
  expect(chart?.caption).toBe('3 of 4 papers have a date; the other 1 is not in the chart.');
  expect(chart?.rows).toEqual([
    { label: '2021', count: '1' },
    { label: '2022', count: '0' },
    { label: '2023', count: '2' },
    { label: 'No date', count: '1' },
  ]);
});

test('without a date there is no picture, only words', () => {
  const counts = countYears(papersOf([undefined, undefined]));
  expect(yearChart('c', counts)).toBeUndefined();
  expect(spark(counts)).toBeUndefined();
  expect(yearsInWords(counts)).toBe('2 papers without a date');
});

test('bars stay within the picture', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2000, max: 2026 }), { minLength: 1 }), (years) => {
      const chart = yearChart('c', countYears(papersOf(years)));
      for (const { x, y, width, height } of chart?.bars ?? []) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(chart?.width ?? 0);
        expect(y + height).toBe(chart?.baseline);
      }
    }),
  );
});
