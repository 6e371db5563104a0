import { z } from 'zod';
import { PartialDate } from './date.ts';
import { parseWebAddress } from './web-address.ts';

/** Far more than any work has: anything longer is not a title, name or abstract, and would fill pages and memory. */
const LONGEST_NAME = 2_000;
const LONGEST_ABSTRACT = 100_000;
const MOST_AUTHORS = 20_000;
const MOST_LINKS = 1_000;

const name = z.string().min(1).max(LONGEST_NAME, 'it has over 2,000 characters');

/** A name as printed on one paper. `literal` is the whole name; parts are given if the source has them. */
export const AuthorName = z.strictObject({
  literal: z.string().min(1),
  given: z.string().optional(),
  /** With particles: "van der Berg". */
  family: z.string().optional(),
  suffix: z.string().optional(),
  /** "0000-0002-1825-0097", if a source gives it. */
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
    .optional(),
  /** Web address of the person's own page, if a source gives it. */
  homepage: z
    .string()
    .refine((address) => parseWebAddress(address) === address)
    .optional(),
});

/** A value that a source gives under a name of its own and that no field of a record takes. */
export const OtherValues = z.strictObject({
  name: z.string().min(1).max(LONGEST_NAME),
  values: z.array(z.string().min(1)).min(1),
});

/** Type of work, in the vocabulary of the Citation Style Language; `article` is a preprint. */
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

/** Details of publication besides the venue. */
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
 * One entry of one source, as it is: text is unrepaired, and nothing is inferred except the year of a date that
 * lacks one. `lines` are the first and last line in the source, 1-based and inclusive.
 */
export const SourceRecord = z.strictObject({
  source: z.string(),
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  title: name,
  abstract: z
    .array(z.string().min(1))
    .refine(
      (parts) => parts.reduce((sum, { length }) => sum + length, 0) <= LONGEST_ABSTRACT,
      'it has over 100,000 characters',
    )
    .default([]),
  date: PartialDate.optional(),
  authorCount: z.int().min(1).optional(),
  organisation: name.optional(),
  comments: z.int().min(0).optional(),
  authors: z
    .array(
      AuthorName.refine(({ literal }) => literal.length <= LONGEST_NAME, 'a name has over 2,000 characters'),
    )
    .max(MOST_AUTHORS, 'more than 20,000')
    .optional(),
  /** The source names some authors and says that there are more ("and others"). */
  moreAuthors: z.literal(true).optional(),
  identifiers: Identifiers.refine(
    ({ doi = '' }) => doi.length <= LONGEST_NAME,
    'the DOI has over 2,000 characters',
  ).default({}),
  /** Journal, conference or book that the work appeared in. */
  venue: name.optional(),
  type: WorkType.optional(),
  volume: name.optional(),
  issue: name.optional(),
  pages: name.optional(),
  publisher: name.optional(),
  /** The source's own name for the entry, such as a citation key. */
  key: name.optional(),
  links: z.array(name).max(MOST_LINKS, 'more than 1,000').optional(),
  /** Subjects, as the source words them. */
  keywords: z.array(name).max(MOST_LINKS, 'more than 1,000').optional(),
  /** Folders, groups or headings under which the source keeps the entry. */
  collections: z.array(name).max(MOST_LINKS, 'more than 1,000').optional(),
  /** Works that it cites: `doi:10.1000/x`, `arxiv:2312.10105`, or `key:W12` for an entry of the same source. */
  references: z.array(name).max(MOST_AUTHORS, 'more than 20,000').optional(),
  /** Everything else the source says about the entry, under its own names, in its order. */
  other: z.array(OtherValues).optional(),
});

/** An entry that only identifies a work; another source may have its title. */
export const UntitledEntry = SourceRecord.omit({ title: true });

export type OtherValues = z.infer<typeof OtherValues>;
export type AuthorName = z.infer<typeof AuthorName>;
export type WorkType = z.infer<typeof WorkType>;
export type Publication = z.infer<typeof Publication>;
export type Identifiers = z.infer<typeof Identifiers>;
export type SourceRecord = z.infer<typeof SourceRecord>;
export type UntitledEntry = z.infer<typeof UntitledEntry>;
