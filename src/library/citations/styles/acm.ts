import type { WorkType } from '../../../schemas/record.ts';
import { ended, givenFirst, joined, monthName } from './parts.ts';
import { type Reference, referenceStyle } from './reference.ts';

/** Kinds of work whose publisher is named if they are not contained in anything. */
const PUBLISHED = new Set<WorkType>(['book', 'thesis', 'report']);

/** ACM Reference Format. */
export const acm = referenceStyle(
  { write: (name) => givenFirst(name), last: [' and ', ', and '] },
  (work) => {
    const { authors, year, title } = work;
    return joined([ended(authors), year && `${year}.`, ended(title), containerOf(work), linkText(work)]);
  },
);

function containerOf(work: Reference): string {
  const { type, place, publisher, pages } = work;
  if (place === undefined) return PUBLISHED.has(type) ? ended(publisher) : '';
  if (type === 'article-journal') return ended(joined([journal(work, place), pages], ', '));
  const held = type === 'paper-conference' && heldOn(work);
  return joined([ended(`In ${joined([place, held], ', ')}`), ended(joined([publisher, pages], ', '))]);
}

/** `Wind & Weather 7, 2 (February 2021)` */
function journal(work: Reference, place: string): string {
  const date = monthAndYear(work);
  const inParentheses = date && `(${date})`;
  const { volume, issue } = work;
  if (volume !== undefined && issue === undefined) return joined([`${place} ${volume}`, inParentheses], ', ');
  return joined([place, joined([volume, issue], ', '), inParentheses]);
}

/** `March 18, 2007` */
function heldOn(work: Reference): string {
  const { year, month, day } = work;
  if (month === undefined || day === undefined) return monthAndYear(work);
  return `${monthName(month)} ${day}, ${year}`;
}

function monthAndYear({ year, month }: Reference): string {
  return joined([month !== undefined && monthName(month), year]);
}

function linkText({ DOI, URL, link }: Reference): string | undefined {
  return DOI ? link : URL && `Retrieved from ${URL}`;
}
