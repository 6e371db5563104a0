import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spark, yearChart } from '../../../src/views/charts/year-chart.ts';
import { countYears, yearsInWords } from '../../../src/views/charts/years.ts';
import { inventedPaper } from '../invented-site.ts';

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

test('the bar of long ago always says what it is', () => {
  const { svg = '' } = yearChart('years', countYears(papersOf([1931, 2025]))) ?? {};
  expect([...svg.matchAll(/\d*>(&#60;\d+|\d{4})</g)].map(([, label]) => label)).toEqual([
    '&#60;2010',
    '2013',
    '2016',
    '2019',
    '2022',
    '2025',
  ]);
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

test('the picture has a title and a description, and the table says the same', () => {
  const chart = yearChart('c', countYears(papersOf([2021, 2023, 2023, undefined])));
  expect(chart?.svg).toMatch(/^<svg [^>]*role="img"/);
  expect(chart?.svg).toContain('aria-labelledby="c-title"');
  expect(chart?.svg).toContain('aria-describedby="c-desc"');
  expect(chart?.svg).toContain('<title id="c-title">Papers by year</title>');
  expect(chart?.svg).toContain('<desc id="c-desc">2021: 1, 2023: 2; 1 paper without a date</desc>');
  expect(chart?.caption).toBe('3 of 4 papers have a date; the other 1 is not in the chart.');
  expect(chart?.rows).toEqual([
    { label: '2021', count: '1' },
    { label: '2022', count: '0' },
    { label: '2023', count: '2' },
    { label: 'No date', count: '1' },
  ]);
});

test('bars are in proportion, empty years have none, and counts and years are next to them', () => {
  const svg = yearChart('c', countYears(papersOf([2021, 2023, 2023])))?.svg ?? '';
  expect(barsOf(svg).map(({ height }) => height)).toEqual([42, 84]);
  expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)).toEqual([
    ...['1', '2'],
    ...['2021', '2022', '2023'],
  ]);
});

test("only the site's style sheet sets the colors and fonts of a chart", () => {
  const svg = yearChart('c', countYears(papersOf([2021])))?.svg ?? '';
  expect(svg).not.toMatch(/<style|style=|class=|font-|fill=/);
});

test('without a date there is no picture, only words', () => {
  const counts = countYears(papersOf([undefined, undefined]));
  expect(yearChart('c', counts)).toBeUndefined();
  expect(spark(counts)).toBeUndefined();
  expect(yearsInWords(counts)).toBe('2 papers without a date');
});

test('a spark is named by its figures and has no letters', () => {
  const svg = spark(countYears(papersOf([2021, 2023]))) ?? '';
  expect(svg).toContain('aria-label="Papers by year: 2021: 1, 2023: 1"');
  expect(svg).not.toContain('<text');
});

test('bars stay within the picture, and a count above zero is seen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2000, max: 2026 }), { minLength: 1, maxLength: 300 }), (years) => {
      const svg = yearChart('c', countYears(papersOf(years)))?.svg ?? '';
      const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
      const bars = barsOf(svg);
      expect(bars).toHaveLength(countYears(papersOf(years)).years.filter(({ count }) => count > 0).length);
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.height).toBeGreaterThanOrEqual(1);
        expect(bar.y + bar.height).toBeLessThan(height);
      }
    }),
    { numRuns: 30 },
  );
});

function barsOf(svg: string) {
  return [...svg.matchAll(/<rect [^>]*>/g)].map(([rect]) => {
    const read = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(rect)?.[1]);
    return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
  });
}
