import type { Correction } from './content/curation.ts';
import type { ExplainedAcronym, FieldRepair, Provenance, SourcedValues, System } from './paper.ts';
import type { Result } from './result.ts';

/** Data that only a paper's own page needs. */
export interface PaperText {
  slug: string;
  /** The page as MDX: front matter and abstract. Empty in a compact site, which publishes no Markdown of papers. */
  mdx: string;
  /** The abstract as HTML, compiled from `mdx`. */
  html: string;
  /** The abstract as plain text, paragraphs separated by a blank line. */
  plain: string;
  systems: System[];
  acronyms: ExplainedAcronym[];
  /** Papers here whose systems the text mentions: slug and name as written, each paper once, in text order. */
  mentions: { to: string; name: string }[];
  /** Slugs of the papers that mention this one's systems, sorted. */
  mentionedBy: string[];
  /** Slugs of the papers here that it cites, and of those that cite it, sorted; absent if there are none. */
  cites?: string[];
  citedBy?: string[];
  results: Result[];
  repairs: FieldRepair[];
  provenance: Provenance[];
  keywords?: string[];
  collections?: string[];
  references?: string[];
  other?: SourcedValues[];
  /** Fields that a curator corrected. */
  curated: string[];
  corrections: Correction[];
  /** Number of comments on the listing's page, if printed. */
  comments?: number;
}
