import type { Correction } from './curation.ts';
import type { Acronym, FieldRepair, Provenance } from './paper.ts';

/** What only a paper's own page and the search index need: one line of the side file. */
export interface PaperText {
  slug: string;
  /** Digest of everything below and of the version of the compiler. */
  digest: string;
  /** The page as MDX: front matter and abstract. */
  mdx: string;
  /** The abstract as HTML, compiled from `mdx`. */
  html: string;
  /** The abstract as plain text, paragraphs apart by a blank line. */
  plain: string;
  acronyms: Acronym[];
  repairs: FieldRepair[];
  received: { title: string; abstract: string[] };
  provenance: Provenance[];
  /** Fields a person corrected. */
  curated: string[];
  corrections: Correction[];
  /** Number of comments on the listing's page, where it printed one. */
  comments?: number;
}
