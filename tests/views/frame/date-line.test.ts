import { expect, test } from 'vitest';
import type { PartialDate } from '../../../src/schemas/date.ts';
import { dateLine, shortDate } from '../../../src/views/frame/date-line.ts';

const CASES: [PartialDate, string, string, string][] = [
  [{ year: 2023, month: 12, day: 14, basis: 'stated' }, '14 December 2023', '', 'Dec 2023'],
  [
    { year: 2025, month: 9, day: 4, basis: 'file-evidence' },
    '4 September 2025',
    'year inferred',
    'Sep [2025]',
  ],
  [
    { year: 2025, month: 1, day: 9, basis: 'retrieval-year' },
    '9 January 2025',
    'year inferred',
    'Jan [2025]',
  ],
  [{ year: 2023, month: 6, basis: 'arxiv-identifier' }, 'June 2023', 'from the arXiv identifier', 'Jun 2023'],
  [{ year: 1998, basis: 'curated' }, '1998', 'set by a curator', '1998'],
];

test.each(CASES)('%j is written %s', (date, written, basis, short) => {
  expect(dateLine(date)).toMatchObject({ written, basis });
  expect(dateLine(date)?.reason === '').toBe(basis === '');
  expect(shortDate(date)).toBe(short);
});

test('a missing date stays missing', () => {
  expect(dateLine(undefined)).toBeUndefined();
});
