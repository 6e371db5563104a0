import { describe, expect, it } from 'vitest';
import { readDate, statedDate } from '../../src/sources/dates.ts';

describe('readDate', () => {
  it.each([
    ['2023', { year: 2023 }],
    ['2023-05', { year: 2023, month: 5 }],
    ['2023/05/12/', { year: 2023, month: 5, day: 12 }],
    ['2023-05-12T10:00:00Z', { year: 2023, month: 5, day: 12 }],
    ['2023-05-12/2023-05-14', { year: 2023, month: 5, day: 12 }],
    ['May 12, 2023', { year: 2023, month: 5, day: 12 }],
    ['12 Sept. 2023', { year: 2023, month: 9, day: 12 }],
    ['2023 Dec 3', { year: 2023, month: 12, day: 3 }],
    ['December 2023', { year: 2023, month: 12 }],
    ['05/2023', { year: 2023, month: 5 }],
    ['05/12/2023', { year: 2023 }],
    ['2022/2023', { year: 2022 }],
    ['spring 2023', { year: 2023 }],
    ['2023-02-31', { year: 2023, month: 2 }],
    ['2023-13-01', { year: 2023 }],
  ])('%s', (text, date) => {
    expect(readDate(text)).toEqual({ ...date, basis: 'stated' });
  });

  it.each(['', 'in press', '2022 or 2023', '12345', 'n.d.', '0'])('knows no date in %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

it('knows leap years', () => {
  expect(statedDate(2024, 2, 29)?.day).toBe(29);
  expect(statedDate(2023, 2, 29)?.day).toBeUndefined();
  expect(statedDate(1900, 2, 29)?.day).toBeUndefined();
});
