import { z } from 'zod';
import { WorkType } from './record.ts';

const CslName = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional(), suffix: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);

const DateParts = z.union([
  z.tuple([z.int()]),
  z.tuple([z.int(), z.int()]),
  z.tuple([z.int(), z.int(), z.int()]),
]);

/** An item of CSL-JSON 1.0.2 (https://docs.citationstyles.org), with the fields that a library knows. */
export const CslRecord = z.strictObject({
  id: z.string(),
  'citation-key': z.string(),
  type: WorkType,
  title: z.string(),
  author: z.array(CslName).optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([DateParts]) }).optional(),
  'container-title': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  publisher: z.string().optional(),
  /** Number of a preprint: `arXiv:2312.10105`. */
  number: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
  note: z.string().optional(),
});

/** The data that all reference formats of a paper are made from. */
export const Citation = z.strictObject({
  csl: CslRecord,
  /** The title for a braced BibTeX field: mathematics as TeX, capitals in names protected. */
  latexTitle: z.string(),
  arxiv: z.string().optional(),
});

export type CslName = z.infer<typeof CslName>;
export type CslRecord = z.infer<typeof CslRecord>;
export type Citation = z.infer<typeof Citation>;

/** A reference with what the reader saved along with it. */
export type KeptCitation = Citation & {
  /** Lines without control characters. */
  readerNote?: string;
  /** Name of the list it is on; one line. */
  list?: string;
};
