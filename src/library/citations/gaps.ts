import type { PartialDate } from '../../schemas/date.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';

/** A year in the name of a venue: `ICLR 2023`, `Findings of ACL 2025`. */
export const YEAR_OF_VENUE = /(?<!\d)(?:19|20)\d\d(?!\d)/;

const INFERRED = new Set<PartialDate['basis']>(['retrieval-year', 'file-evidence']);

/** What a reader of the reference should know about its gaps; empty if there are none. */
export function gapsOf({
  authors,
  authorCount,
  date,
  venue,
}: Pick<ListedPaper, 'authors' | 'authorCount' | 'date' | 'venue'>): string {
  const count =
    authorCount === undefined ? '' : ` (${authorCount} ${authorCount === 1 ? 'author' : 'authors'})`;
  const sentences: string[] = [];
  if (authors.length === 0) sentences.push(`Authors not named by the sources${count}.`);
  else if (authorCount !== undefined && authorCount > authors.length)
    sentences.push(`The sources name ${authors.length} of ${authorCount} authors.`);
  if (date && INFERRED.has(date.basis) && !YEAR_OF_VENUE.test(venue ?? ''))
    sentences.push('Year inferred, not printed by the source.');
  return sentences.join(' ');
}

const GAPS =
  /^(?:(?:Authors not named by the sources(?: \(\d+ authors?\))?|The sources name \d+ of \d+ authors|Year inferred, not printed by the source)\. ?)+$/;

/** Whether a note was written by `gapsOf` rather than by a reader. */
export function tellsGaps(note: string): boolean {
  return GAPS.test(note);
}
