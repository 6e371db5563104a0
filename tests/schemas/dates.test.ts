import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../../src/schemas/date.ts';
import { dateSortKey, isoDate, precisionOf } from '../../src/schemas/dates.ts';

const day: PartialDate = { year: 2024, month: 3, day: 2, basis: 'stated' };
const month: PartialDate = { year: 2024, month: 3, basis: 'stated' };
const year: PartialDate = { year: 2024, basis: 'stated' };

describe('a date', () => {
  it.each([
    [day, 'day', '2024-03-02'],
    [month, 'month', '2024-03'],
    [year, 'year', '2024'],
  ])('%j', (date, precision, iso) => {
    expect([precisionOf(date), isoDate(date)]).toEqual([precision, iso]);
  });

  it('may be unknown', () => {
    expect(precisionOf(undefined)).toBe('unknown');
  });
});

describe('dateSortKey', () => {
  it('sorts less precise dates before more precise ones', () => {
    const dates = [day, undefined, { ...year, year: 2023 }, year, month, { ...day, month: 11 }];
    expect(dates.map(dateSortKey).sort()).toEqual(
      [undefined, { ...year, year: 2023 }, year, month, day, { ...day, month: 11 }].map(dateSortKey),
    );
  });

  it('sorts like the numbers do', () => {
    const date = fc.record({
      year: fc.integer({ min: 1500, max: 2999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(date, date, (a, b) => {
        const number = ({ year, month, day }: typeof a) => year * 10_000 + month * 100 + day;
        const [keyA, keyB] = [a, b].map((date) => dateSortKey({ ...date, basis: 'stated' })) as [
          string,
          string,
        ];
        expect(keyA < keyB).toBe(number(a) < number(b));
      }),
    );
  });
});
