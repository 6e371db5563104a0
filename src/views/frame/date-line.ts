import type { PartialDate } from '../../schemas/date.ts';
import { isoDate } from '../../schemas/dates.ts';
import { strings } from '../../strings/index.ts';

/** A date as a page shows it: never more precise or more certain than it is. */
export interface DateLine {
  /** For the `datetime` attribute. */
  iso: string;
  written: string;
  /** Where the date, or its year, comes from if the source does not print it; otherwise empty. */
  basis: string;
  /** The same as a sentence. */
  reason: string;
}

function basisOf(basis: PartialDate['basis']): Pick<DateLine, 'basis' | 'reason'> {
  const { yearInferred, retrievalReason, evidenceReason, fromArxiv, arxivReason } = strings.dates;
  switch (basis) {
    case 'retrieval-year':
      return { basis: yearInferred, reason: retrievalReason };
    case 'file-evidence':
      return { basis: yearInferred, reason: evidenceReason };
    case 'arxiv-identifier':
      return { basis: fromArxiv, reason: arxivReason };
    case 'curated':
      return { basis: strings.dates.curated, reason: strings.dates.curatedReason };
    case 'stated':
      return { basis: '', reason: '' };
  }
}

/**
 * A date for the margin of a list: `Oct 2025`, `2025`. A year that no source prints is in brackets, as library
 * catalogs mark what a cataloger supplies: `Oct [2025]`.
 */
export function shortDate(date: PartialDate): string {
  return strings.format.shortDate(date, !isYearInferred(date));
}

/** Whether no source prints the year. */
function isYearInferred({ basis }: PartialDate): boolean {
  return basis === 'retrieval-year' || basis === 'file-evidence';
}

/** A paper's date, or undefined if it is not known. */
export function dateLine(date: PartialDate | undefined): DateLine | undefined {
  return date && { iso: isoDate(date), written: strings.format.date(date), ...basisOf(date.basis) };
}

/** A date with its origin, or a note that it is not known. */
export function wholeDate(date: DateLine | undefined): string {
  if (!date) return strings.dates.dateNotKnown;
  return date.basis === '' ? date.written : strings.dates.withBasis(date.written, date.basis);
}

/** A day, YYYY-MM-DD, as a page shows it. */
export function dayLine(iso: string): DateLine {
  const [year = 0, month, day] = iso.split('-').map(Number);
  return { iso, written: strings.format.date({ year, month, day }), basis: '', reason: '' };
}
