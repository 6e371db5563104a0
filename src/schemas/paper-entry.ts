import type { PartialDate } from './date.ts';
import type { PaperLink, RelatedPaper, TopicAssignment } from './paper.ts';
import type { AuthorName, Identifiers, Publication } from './record.ts';

/**
 * A paper as listed on pages: what lists, filters and charts need. The abstract and everything else that only the
 * paper's own page shows is in its text.
 */
export interface PaperEntry {
  title: string;
  /** The title as HTML, if it differs from the escaped plain title. */
  titleHtml?: string;
  /** The title for a braced BibTeX field, if it contains more than text. */
  titleLatex?: string;
  /** The sentence that says what the paper does; empty without an abstract. */
  gist: string;
  date?: PartialDate;
  authorCount?: number;
  authors: AuthorName[];
  /** For each author, the slug of their page, or null if they have none. */
  authorPages: (string | null)[];
  organisation?: string;
  venue?: string;
  publication?: Publication;
  identifiers: Identifiers;
  names: string[];
  links: PaperLink[];
  hasCode: boolean;
  topics: TopicAssignment[];
  related: RelatedPaper[];
  /** Whether a curation adds a note. */
  hasNote: boolean;
}

/** An entry with its id. */
export type ListedPaper = PaperEntry & { slug: string };
