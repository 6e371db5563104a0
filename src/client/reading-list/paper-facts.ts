import type { PublishedPaper } from '../../schemas/published.ts';
import { strings } from '../../strings/index.ts';
import type { SavedPaper } from './saved-lists.ts';

/** Further authors are counted, not named. */
const NAMED_AUTHORS = 3;

/** What a list shows of a paper besides its note. */
export function factsOf({
  title,
  authors,
  authorCount,
  date,
}: PublishedPaper): Required<Pick<SavedPaper, 'title' | 'authors' | 'year'>> {
  const names = authors.slice(0, NAMED_AUTHORS).map(({ literal }) => literal);
  const more = Math.max(authors.length, authorCount ?? 0) - names.length;
  return {
    title,
    authors: names.length === 0 ? countOf(more) : strings.keeping.authors(names, more),
    year: date ? String(date.year) : '',
  };
}

function countOf(authors: number): string {
  return authors === 0 ? '' : strings.keeping.authorCount(authors);
}
