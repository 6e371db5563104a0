import { z } from 'zod';
import { PartialDate } from './date.ts';
import { AuthorName, Identifiers, Publication } from './record.ts';

const TopicAssignment = z.strictObject({
  topic: z.string(),
  by: z.enum(['curator', 'keyword', 'classifier']),
  score: z.number().optional(),
  terms: z.array(z.string()).optional(),
});

const PaperLink = z.strictObject({
  href: z.string(),
  label: z.string(),
  kind: z.enum(['code', 'project', 'model', 'dataset', 'demo', 'paper']),
});

/**
 * A paper as listed on pages: what lists, filters and charts need. The abstract and everything else that only the
 * paper's own page shows is in its text.
 */
export const PaperEntry = z.strictObject({
  title: z.string(),
  /** The title as HTML, if it differs from the escaped plain title. */
  titleHtml: z.string().optional(),
  /** The title for a braced BibTeX field, if it contains more than text. */
  titleLatex: z.string().optional(),
  /** The sentence that says what the paper does; empty without an abstract. */
  gist: z.string(),
  date: PartialDate.optional(),
  authorCount: z.int().optional(),
  authors: z.array(AuthorName),
  /** For each author, the slug of their page, or null if they have none. */
  authorPages: z.array(z.string().nullable()),
  organisation: z.string().optional(),
  venue: z.string().optional(),
  publication: Publication.optional(),
  identifiers: Identifiers,
  names: z.array(z.string()),
  links: z.array(PaperLink),
  hasCode: z.boolean(),
  topics: z.array(TopicAssignment),
  related: z.array(
    z.strictObject({
      slug: z.string(),
      terms: z.array(z.string()),
      citation: z.enum(['cites', 'citedBy']).optional(),
      line: z.string().optional(),
      topic: z.string().optional(),
      tag: z.string().optional(),
    }),
  ),
  /** Whether a curation adds a note. */
  hasNote: z.boolean(),
});

export type PaperEntry = z.infer<typeof PaperEntry>;
/** An entry with its id. */
export type ListedPaper = PaperEntry & { slug: string };
