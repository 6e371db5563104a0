import { z } from 'zod';
import { PartialDate } from './date.ts';

/** A name as printed on one paper. `literal` is the whole name; parts are given where the source has them. */
export const AuthorName = z.strictObject({
  literal: z.string().min(1),
  given: z.string().optional(),
  /** With its particles: "van der Berg". */
  family: z.string().optional(),
  suffix: z.string().optional(),
});

/** Kind of work, in the vocabulary of the Citation Style Language; `article` is a preprint. */
export const WorkType = z.enum([
  'article',
  'article-journal',
  'paper-conference',
  'chapter',
  'book',
  'thesis',
  'report',
  'dataset',
  'software',
  'webpage',
]);

/** How a work was published, beside its venue. */
export const Publication = z.strictObject({
  type: WorkType.optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  publisher: z.string().optional(),
});

/** Identifiers in canonical form: arXiv without version ("2312.10105"), DOI in lower case without resolver. */
export const Identifiers = z.strictObject({
  arxiv: z.string().optional(),
  doi: z.string().optional(),
});

/**
 * One entry of one source, as it stands: text is unrepaired, nothing is inferred but the year of a date
 * without one. `lines` are the first and last line in the source, 1-based and inclusive.
 */
export const SourceRecord = z.strictObject({
  source: z.string(),
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  title: z.string().min(1),
  abstract: z.array(z.string().min(1)).default([]),
  date: PartialDate.optional(),
  authorCount: z.int().min(1).optional(),
  organisation: z.string().min(1).optional(),
  comments: z.int().min(0).optional(),
  authors: z.array(AuthorName).optional(),
  /** The source names some authors and says that there are more ("and others"). */
  moreAuthors: z.literal(true).optional(),
  identifiers: Identifiers.default({}),
  /** Journal, conference or book that the work appeared in. */
  venue: z.string().min(1).optional(),
  type: WorkType.optional(),
  volume: z.string().min(1).optional(),
  issue: z.string().min(1).optional(),
  pages: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  /** The source's own name for the entry, such as a citation key. */
  key: z.string().min(1).optional(),
  links: z.array(z.string().min(1)).optional(),
});

export type AuthorName = z.infer<typeof AuthorName>;
export type WorkType = z.infer<typeof WorkType>;
export type Publication = z.infer<typeof Publication>;
export type Identifiers = z.infer<typeof Identifiers>;
export type SourceRecord = z.infer<typeof SourceRecord>;
