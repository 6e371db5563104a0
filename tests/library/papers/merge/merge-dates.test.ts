import { describe, expect, it } from 'vitest';
import { mergeDates } from '../../../../src/library/papers/merge/merge-dates.ts';
import type { PartialDate } from '../../../../src/schemas/date.ts';

const stated = (year: number, month?: number, day?: number): PartialDate => ({
  year,
  month,
  day,
  basis: 'stated',
});
const inferred = (year: number, month: number, day: number): PartialDate => ({
  year,
  month,
  day,
  basis: 'file-evidence',
});

describe('mergeDates', () => {
  it('knows nothing without a date and an identifier', () => {
    expect(mergeDates([], undefined)).toBeUndefined();
  });

  it('keeps the most precise date', () => {
    expect(mergeDates([stated(2023), stated(2023, 12, 14), stated(2023, 12)], undefined)).toEqual({
      date: stated(2023, 12, 14),
      contradicting: [],
    });
  });

  it('falls back on the month of the arXiv identifier, marked as such', () => {
    expect(mergeDates([], '2312.10105')?.date).toEqual({ year: 2023, month: 12, basis: 'arxiv-identifier' });
  });

  it('reports dates that contradict the one it keeps, the identifier included', () => {
    expect(mergeDates([stated(2024, 12, 31)], '2501.00522')).toEqual({
      date: stated(2024, 12, 31),
      contradicting: [{ year: 2025, month: 1, basis: 'arxiv-identifier' }],
    });
  });

  it('lets a known year replace an inferred one of the same month', () => {
    expect(mergeDates([inferred(2025, 12, 20), stated(2024, 12)], undefined)).toEqual({
      date: stated(2024, 12, 20),
      contradicting: [inferred(2025, 12, 20)],
    });
  });

  it('keeps an inferred year where no other source knows the month', () => {
    expect(mergeDates([inferred(2025, 12, 20), stated(2025, 12)], undefined)?.date).toEqual(
      inferred(2025, 12, 20),
    );
  });
});
