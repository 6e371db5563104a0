import { z } from 'zod';
import { Day, PartialDate } from '../date.ts';
import { AuthorName } from '../record.ts';
import { Slug } from './ledger.ts';

/** One exact replacement in the text as received; `from` must occur exactly once. */
export const Correction = z.strictObject({
  field: z.enum(['title', 'abstract']),
  from: z.string().min(1),
  to: z.string(),
  /** The evidence for the correction. */
  reason: z.string().min(1),
});

/** Volumes and pages may be written as numbers. */
const Text = z.union([z.string().min(1), z.int().transform(String)]).optional();

const CuratedDate = z.strictObject({
  year: PartialDate.shape.year,
  month: PartialDate.shape.month,
  day: PartialDate.shape.day,
});

/** "Ada Lark", "Lark, Ada", or the parts of a name. */
const CuratedName = z.union(
  [
    z.string().trim().min(1),
    AuthorName.partial({ literal: true }).refine(({ literal, family }) => literal ?? family),
  ],
  { error: 'an author is written as a name, such as Ada Lark, or as {given: Ada, family: Lark}' },
);

/** Front matter of content/papers/<slug>.mdx: what a curator corrects in one paper. The body is a note. */
export const Curation = z.strictObject({
  corrections: z.array(Correction).default([]),
  /** Replaces the repaired title. */
  title: z.string().min(1).optional(),
  date: CuratedDate.optional(),
  organisation: z.string().min(1).optional(),
  authors: z.array(CuratedName).min(1).optional(),
  venue: z.string().min(1).optional(),
  arxiv: z.string().min(1).optional(),
  doi: z.string().min(1).optional(),
  /** Adds an abstract if no source has one; paragraphs are separated by a blank line. */
  abstract: z.string().min(1).optional(),
  volume: Text,
  pages: Text,
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Replace the sources' keywords. */
  keywords: z.array(z.string().trim().min(1)).optional(),
  /** The paper that this one is the same as: its page replaces this one. */
  sameAs: Slug.optional(),
  /** Entries, as `source:line`, that describe another work. */
  apart: z.array(z.string().regex(/^.+:\d+$/, 'a place is written as file:line')).default([]),
  /** Takes the paper down for good: its page says so, and no later import brings it back. */
  removed: z.strictObject({ reason: z.string().min(1), date: Day }).optional(),
  /** Replaces the sentence that describes the paper in lists. */
  gist: z.string().min(1).optional(),
  /** `[]`: the page lists no reported results. */
  results: z.array(z.never()).optional(),
  /** Papers that the page lists first among the related ones, and papers that it never lists there. */
  related: z
    .strictObject({ add: z.array(Slug).default([]), drop: z.array(Slug).default([]) })
    .refine(({ add, drop }) => !add.some((slug) => drop.includes(slug)), 'a paper is both added and dropped')
    .optional(),
});

export type Correction = z.infer<typeof Correction>;
export type Curation = z.infer<typeof Curation>;
