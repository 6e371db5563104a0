import { ended, familyFirst, joined, spacedInitials, titleCase } from './parts.ts';
import { type Reference, referenceStyle } from './reference.ts';

/** The style of Nature and its sister journals. */
export const nature = referenceStyle(
  {
    write: (name) => familyFirst(name, spacedInitials),
    last: [' & ', ' & '],
    short: { above: 5, first: 1, rest: () => ' et al.' },
  },
  (work) => {
    const isCased = work.type === 'book' || work.type === 'report';
    const title = ended(isCased ? titleCase(work.title) : work.title);
    return joined([ended(work.authors), title, detailsOf(work)]);
  },
);

function detailsOf(work: Reference): string {
  const { type, place, publisher, year, volume, pages, link, DOI } = work;
  const inParentheses = joined([type !== 'article' && type !== 'article-journal' && publisher, year], ', ');
  const imprint = inParentheses && `(${inParentheses})`;
  if (place !== undefined && type === 'article-journal')
    return ended(joined([joined([joined([place, volume]), pages], volume ? ', ' : ' '), imprint]));
  const doi = DOI && `doi:${DOI}.`;
  if (place !== undefined) return joined([ended(joined([`in ${place}`, pages, imprint])), doi]);
  const dated = year !== undefined && `(${year})`;
  if (type === 'article') return ended(joined([link && `Preprint at ${link}`, dated]));
  if (type === 'dataset') return ended(joined([publisher, link, dated]));
  if (type === 'report' || type === 'webpage') return ended(joined([link, dated]));
  return joined([ended(imprint), doi]);
}
