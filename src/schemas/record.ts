import { z } from 'zod';
import { PartialDate } from './date.ts';

/** A name as printed on one paper. `literal` is the whole name; parts are given where the source has them. */
export const AuthorName = z.strictObject({
  literal: z.string().min(1),
  given: z.string().optional(),
  family: z.string().optional(),
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
  identifiers: Identifiers.default({}),
  venue: z.string().min(1).optional(),
  links: z.array(z.string().min(1)).optional(),
});

export type AuthorName = z.infer<typeof AuthorName>;
export type Identifiers = z.infer<typeof Identifiers>;
export type SourceRecord = z.infer<typeof SourceRecord>;
