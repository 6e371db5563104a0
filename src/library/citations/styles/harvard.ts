import type { WorkType } from '../../../schemas/record.ts';
import { ended, familyFirst, initials, joined, quoted } from './parts.ts';
import { type Reference, referenceStyle, volumeWithIssue } from './reference.ts';

/** Kinds of work whose title has no quotation marks. */
const UNQUOTED = new Set<WorkType>(['book', 'thesis', 'report', 'webpage']);

/** Harvard as in Cite Them Right, with American quotation marks. */
export const harvard = referenceStyle(
  {
    write: (name) => familyFirst(name, (given) => initials(given, { dot: '.', space: '' })),
    last: [' and ', ' and '],
    short: { above: 3, first: 1, rest: () => ' et al.' },
  },
  (work) => {
    const { authors, year, place, link } = work;
    const date = `(${year ?? 'no date'})`;
    const rest = joined([detailsOf(work), link && `Available at: ${link}.`]);
    if (authors !== '')
      return joined([authors, date, titleText(work, place === undefined ? '.' : ','), rest]);
    return joined([titleText(work, ''), place === undefined ? ended(date) : date, rest]);
  },
);

/** The title with `mark` inside its quotation marks; a title without them ends in a period if there is a mark. */
function titleText({ type, title }: Reference, mark: string): string {
  if (!UNQUOTED.has(type)) return quoted(title, mark);
  return mark === '' ? title : ended(title);
}

function detailsOf(work: Reference): string {
  const { type, place, publisher, labeledPages: pages } = work;
  if (place === undefined) return ended(publisher);
  if (type === 'article-journal') return ended(joined([place, volumeWithIssue(work), pages], ', '));
  if (publisher === undefined) return ended(joined([`in ${place}`, pages], ', '));
  return joined([ended(`in ${place}`), ended(joined([publisher, pages], ', '))]);
}
