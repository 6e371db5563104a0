import type { WorkType } from '../../../schemas/record.ts';
import { ended, firstTurned, joined, quoted, shortMonth, titleCase } from './parts.ts';
import { labeledVolume, type Reference, referenceStyle } from './reference.ts';

/** Kinds of work that only get a year; journal articles get month and year. */
const YEAR_ONLY = new Set<WorkType>(['paper-conference', 'chapter', 'book', 'thesis', 'software']);

/** MLA Handbook, ninth edition. */
export const mla = referenceStyle(
  {
    write: firstTurned,
    last: [', and ', ', and '],
    short: { above: 2, first: 1, rest: () => ', et al.' },
  },
  (work) => {
    const cased = titleCase(work.title);
    const title = work.place === undefined ? ended(cased) : quoted(cased, '.');
    return joined([ended(work.authors), title, detailsOf(work)]);
  },
  'two digits',
);

function detailsOf(work: Reference): string {
  const { type, place, publisher, number, labeledPages, link } = work;
  const date = dateText(work);
  // The year of a thesis comes before its university.
  if (type === 'thesis' && publisher !== undefined) return joined([ended(date), closed([publisher, link])]);
  const issuer = type !== 'article-journal' && publisher;
  return closed([place, number, labeledVolume(work), issuer, date, labeledPages, link]);
}

/** The details of a work, separated by commas and followed by a period. */
function closed(parts: Parameters<typeof joined>[0]): string {
  const details = joined(parts, ', ');
  return details === '' || details.endsWith('.') ? details : `${details}.`;
}

function dateText({ type, year, month, day }: Reference): string {
  if (year === undefined) return '';
  if (month === undefined || YEAR_ONLY.has(type)) return String(year);
  return joined([type !== 'article-journal' && day, shortMonth(month, 4), year]);
}
