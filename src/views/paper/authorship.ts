import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { strings } from '../../strings/index.ts';
import type { Detail } from './detail.ts';

/** An author's name as printed on the paper, with the address of the author's page, or of a search for the name. */
export interface AuthorLink {
  name: string;
  url?: string;
}

/** Who wrote a paper, as far as the sources say. */
export interface Authorship {
  /** `5 authors`; undefined if unknown. */
  count?: string;
  /** Names in order: those shown at once, and those that are folded. */
  shown: AuthorLink[];
  folded: AuthorLink[];
  /** How many further names do not fit on the page. */
  left?: number;
  /** What is missing. */
  note?: string;
}

const SHOWN = 8;

/** A paper's authors: names if they are known, otherwise the number that the listing prints. */
export function authorship(
  { authors, authorPages, authorCount }: ListedPaper,
  detail: Pick<Detail, 'authors' | 'linkedAuthors' | 'searchedAuthors'>,
): Authorship {
  const names = authors.slice(0, detail.authors).map(({ literal }, index): AuthorLink => {
    const page = index < detail.linkedAuthors && authorPages[index];
    if (page) return { name: literal, url: urls.author(page) };
    return { name: literal, ...(authors.length <= detail.searchedAuthors && { url: urls.search(literal) }) };
  });
  const total = Math.max(authorCount ?? 0, authors.length);
  const left = authors.length - names.length;
  const cut = names.length > SHOWN + 1 ? SHOWN : names.length;
  return {
    ...(total > 0 && { count: strings.counts.authors(total) }),
    shown: names.slice(0, cut),
    folded: names.slice(cut),
    ...(left > 0 && { left }),
    ...noteOf(authors.length, total),
  };
}

function noteOf(named: number, total: number): { note?: string } {
  if (named === 0) return { note: total > 0 ? strings.paper.countOnly : strings.paper.authorsUnknown };
  return named < total ? { note: strings.paper.someNamed(named, total) } : {};
}
