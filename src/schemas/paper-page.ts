import type { PaperEntry } from './paper-entry.ts';
import type { PaperText } from './paper-text.ts';

/** An entry of the collection of papers: the page of a paper as MDX, and the paper's data. */
export interface PaperPage {
  /** Slug. */
  id: string;
  data: {
    /** What lists show. */
    listed: PaperEntry;
    /** What only its own page shows. */
    details: PaperDetails;
  };
  /** The page as MDX. */
  body: string;
  /** The abstract, compiled from the MDX. */
  rendered: { html: string };
}

export type PaperDetails = Omit<PaperText, 'slug' | 'mdx' | 'html'>;
