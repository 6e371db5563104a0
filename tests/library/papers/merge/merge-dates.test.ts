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

  it('reports dates of sources that contradict the one it keeps', () => {
    expect(mergeDates([stated(2024, 12, 31), stated(2023), stated(2024)], undefined)).toEqual({
      date: stated(2024, 12, 31),
      contradicting: [stated(2023)],
    });
  });

  it('keeps what a source states if arXiv received the work in another month, without reporting it', () => {
    for (const date of [stated(2024, 12, 31), stated(2024, 12), stated(2024)]) {
      expect(mergeDates([date], '2501.00522')).toEqual({ date, contradicting: [] });
      expect(mergeDates([date, date], '2501.00522')).toEqual({ date, contradicting: [] });
    }
    expect(mergeDates([stated(2025, 3)], '2501.00522')?.date).toEqual(stated(2025, 3));
  });

  it('completes a stated year by the month of the identifier', () => {
    expect(mergeDates([stated(2025)], '2501.00522')).toEqual({
      date: { year: 2025, month: 1, basis: 'arxiv-identifier' },
      contradicting: [],
    });
  });

  it('lets the identifier correct an inferred year, and says nothing of it', () => {
    expect(mergeDates([inferred(2025, 12, 20)], '2412.00522')).toEqual({
      date: { year: 2024, month: 12, day: 20, basis: 'arxiv-identifier' },
      contradicting: [],
    });
  });

  it('lets a known year replace an inferred one of the same month', () => {
    expect(mergeDates([inferred(2025, 12, 20), stated(2024, 12)], undefined)).toEqual({
      date: stated(2024, 12, 20),
      contradicting: [inferred(2025, 12, 20)],
    });
  });

  it('keeps an inferred year if no other source knows the month', () => {
    expect(mergeDates([inferred(2025, 12, 20), stated(2025, 12)], undefined)?.date).toEqual(
      inferred(2025, 12, 20),
    );
  });
});
