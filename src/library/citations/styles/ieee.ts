import type { WorkType } from '../../../schemas/record.ts';
import { ended, givenFirst, joined, quoted, shortMonth, spacedInitials } from './parts.ts';
import { labeledVolume, type Reference, referenceStyle } from './reference.ts';

/** Kinds of work whose date includes the day. */
const TO_THE_DAY = new Set<WorkType>(['article', 'dataset']);

/** IEEE Reference Guide. */
export const ieee = referenceStyle(
  {
    write: (name) => givenFirst(name, spacedInitials),
    last: [' and ', ', and '],
    short: { above: 6, first: 1, rest: () => ' et al.' },
  },
  (work) => {
    const { type, authors } = work;
    if (type === 'book' || type === 'software') return wholeWork(work);
    const details = detailsOf(work);
    const isClosed = type === 'dataset' || type === 'webpage' || details === '';
    const opening = joined([authors, quoted(work.title, isClosed ? '.' : ',')], ', ');
    const link = linkText(work);
    // The link of an article is one more of its details.
    return joined([opening, ended(details, type === 'article-journal' && link ? ',' : '.'), link]);
  },
);

/** A work whose title stands on its own. */
function wholeWork(work: Reference): string {
  const { type, authors, title, publisher, year } = work;
  const details = type === 'book' ? joined([publisher, year], ', ') : released(work);
  return joined([joined([authors, ended(title)], ', '), ended(details), linkText(work)]);
}

/** `(Feb. 2022). Open Sky` */
function released(work: Reference): string {
  const date = dateText(work);
  return joined([date && `(${date})`, work.publisher], '. ');
}

function detailsOf(work: Reference): string {
  const { type, place, publisher, number, labeledPages: pages } = work;
  const date = dateText(work);
  if (type === 'webpage') return '';
  if (type === 'article-journal') return joined([place, labeledVolume(work), pages, date], ', ');
  if (place !== undefined) return joined([`in ${place}`, publisher, date, pages], ', ');
  if (type === 'article') return joined([date, joined([publisher, number], ': ')], ', ');
  return joined([publisher, date], ', ');
}

function dateText({ type, year, month, day }: Reference): string {
  if (year === undefined) return '';
  if (month === undefined || type === 'chapter' || type === 'thesis') return String(year);
  const inMonth = TO_THE_DAY.has(type) && day !== undefined && `${String(day).padStart(2, '0')},`;
  return joined([shortMonth(month), inMonth, year]);
}

function linkText({ DOI, URL }: Reference): string {
  if (DOI) return `doi: ${DOI}.`;
  return URL ? `[Online]. Available: ${URL}` : '';
}
