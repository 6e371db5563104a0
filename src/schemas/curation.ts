import { z } from 'zod';
import { PartialDate } from './date.ts';
import { Slug } from './ledger.ts';
import { AuthorName } from './record.ts';

/** One exact replacement in the text as received; `from` must occur exactly once. */
export const Correction = z.strictObject({
  field: z.enum(['title', 'abstract']),
  from: z.string().min(1),
  to: z.string(),
  /** What proves the correction. */
  reason: z.string().min(1),
});

const CuratedDate = z.strictObject({
  year: PartialDate.shape.year,
  month: PartialDate.shape.month,
  day: PartialDate.shape.day,
});

/** Front matter of content/papers/<slug>.mdx: what a person corrects in one paper. The body is a note. */
export const Curation = z.strictObject({
  corrections: z.array(Correction).default([]),
  /** Replaces the repaired title. */
  title: z.string().min(1).optional(),
  date: CuratedDate.optional(),
  organisation: z.string().min(1).optional(),
  authors: z.array(AuthorName).min(1).optional(),
  venue: z.string().min(1).optional(),
  arxiv: z.string().min(1).optional(),
  doi: z.string().min(1).optional(),
  /** Papers that the page names first among the related ones, and papers that it never names there. */
  related: z
    .strictObject({ add: z.array(Slug).default([]), drop: z.array(Slug).default([]) })
    .refine(({ add, drop }) => !add.some((slug) => drop.includes(slug)), 'a paper is both added and dropped')
    .optional(),
});

export type Correction = z.infer<typeof Correction>;
export type Curation = z.infer<typeof Curation>;
