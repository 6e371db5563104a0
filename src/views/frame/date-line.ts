import type { PartialDate } from '../../schemas/date.ts';
import { isoDate, writtenDate } from '../../schemas/dates.ts';
import { strings } from '../../strings/index.ts';

/** A date as a page shows it: never more precise, nor more certain, than it is. */
export interface DateLine {
  /** For the `datetime` attribute. */
  iso: string;
  written: string;
  /** Where the date, or its year, comes from when the source does not print it; empty when it does. */
  basis: string;
  /** The same as one sentence. */
  reason: string;
}

const BASES: Record<PartialDate['basis'], Pick<DateLine, 'basis' | 'reason'>> = {
  stated: { basis: '', reason: '' },
  'retrieval-year': {
    basis: 'year inferred',
    reason: 'The source prints no year. This is the year in which the source was retrieved.',
  },
  'file-evidence': {
    basis: 'year inferred',
    reason:
      'The source prints day and month only, as listings do for the current year. The year is the first after every year the source prints.',
  },
  'arxiv-identifier': {
    basis: 'from the arXiv identifier',
    reason: 'The month in which arXiv received the work, which its identifier states.',
  },
  curated: { basis: 'set by a curator', reason: 'A curator of this library gave the date.' },
};

/**
 * A date for the margin of a list: `Oct 2025`, `2025`. A year that no source prints stands in brackets, as library
 * catalogues set what a cataloguer supplies: `Oct [2025]`.
 */
export function shortDate({ year, month, basis }: PartialDate): string {
  const printed = BASES[basis].basis === 'year inferred' ? `[${year}]` : String(year);
  return month === undefined ? printed : `${SHORT_MONTHS[month - 1]} ${printed}`;
}

const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A paper's date, or undefined where it is not known. */
export function dateLine(date: PartialDate | undefined): DateLine | undefined {
  return date && { iso: isoDate(date), written: writtenDate(date), ...BASES[date.basis] };
}

/** A day, YYYY-MM-DD, as a page shows it. */
export function dayLine(iso: string): DateLine {
  const [year = 0, month, day] = iso.split('-').map(Number);
  return { iso, written: strings.format.date({ year, month, day }), ...BASES.stated };
}
