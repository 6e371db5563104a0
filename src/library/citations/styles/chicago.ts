import { ended, firstTurned, joined, monthName, quoted, titleCase } from './parts.ts';
import { datedOpening, type Reference, referenceStyle } from './reference.ts';

/** The Chicago Manual of Style, seventeenth edition, author-date. */
export const chicago = referenceStyle(
  {
    write: firstTurned,
    last: [', and ', ', and '],
    short: { above: 10, first: 7, rest: () => ', et al.' },
  },
  (work) => {
    const { type, authors, year, link } = work;
    const cased = titleCase(work.title);
    const title = type === 'book' ? ended(cased) : quoted(cased, '.');
    const opening = datedOpening(ended(authors), ended(String(year ?? 'n.d.')), title);
    return joined([opening, containerOf(work), webDate(work), link && `${link}.`]);
  },
  'chicago',
);

function containerOf(work: Reference): string {
  const { type, place, publisher, pages } = work;
  if (place === undefined) return ended(publisher);
  if (type === 'article-journal') return ended(journal(work, place));
  return joined([ended(`In ${joined([place, pages], ', ')}`), ended(publisher)]);
}

/** `Wind & Weather 7 (2): 1–9`; without an issue the month takes its place. */
function journal({ volume, issue, month, pages }: Reference, place: string): string {
  if (volume === undefined && issue === undefined) return joined([place, pages], ': ');
  if (issue !== undefined) return joined([joined([place, volume, `(${issue})`]), pages], ': ');
  const inMonth = month !== undefined && `(${monthName(month)})`;
  return joined([joined([place, volume, inMonth]), pages], ':');
}

function webDate({ type, year, month, day }: Reference): string {
  if (type !== 'webpage' || month === undefined) return '';
  return `${joined([joined([monthName(month), day]), year], ', ')}.`;
}
