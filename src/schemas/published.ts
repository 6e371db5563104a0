import { z } from 'zod';
import { Citation } from './citation.ts';
import { PartialDate } from './date.ts';
import { AuthorName, Identifiers } from './record.ts';

/** Version of the published formats below; it is incremented when a field changes its meaning or is removed. */
export const PUBLISHED_VERSION = 2;

const Address = z
  .string()
  .describe('Absolute where the site knows its own address, else from the root of the server.');
const Source = z.strictObject({
  file: z.string().describe('File of the source, as the curator received it.'),
  label: z.string(),
  lines: z.tuple([z.int(), z.int()]).describe('First and last line, from 1, inclusive.'),
  key: z.string().optional().describe('The source’s own name for the entry, such as a citation key.'),
});
const Link = z.strictObject({
  url: z.string(),
  kind: z.enum(['code', 'project', 'model', 'dataset', 'demo', 'paper']),
});
const Result = z.strictObject({
  clause: z.string().describe('The words of the abstract that tell the number and make sense alone.'),
  text: z.string().describe('The number with its unit as the clause writes it.'),
  at: z.int().describe('Offset of `text` in `clause`, in UTF-16 units.'),
  value: z
    .union([z.number(), z.tuple([z.number(), z.number()])])
    .describe('One number, or both ends of a range; magnitudes are multiplied out.'),
  unit: z
    .string()
    .describe('“%”, “×” for times, a symbol or the noun that is counted; empty for a bare number.'),
  qualifier: z.string().optional().describe('“up to”, “average”, “over” …'),
  measure: z
    .string()
    .optional()
    .describe('What is measured, in the abstract’s words; absent where it could not be read.'),
  sense: z
    .enum(['gain', 'loss', 'level', 'share'])
    .describe('Something better, something worse, how much there is, or which part is left.'),
  baseline: z.string().optional().describe('What the number is compared with, in the abstract’s words.'),
});
const TopicOfPaper = z.strictObject({
  id: z.string(),
  title: z.string(),
  by: z.enum(['curator', 'keyword', 'classifier']),
});

/** One paper as published in `/papers/<slug>.json` and `/library.json`. Fields without a value are absent. */
export const PublishedPaper = z.strictObject({
  version: z.literal(PUBLISHED_VERSION),
  slug: z.string().describe('Permanent name of the paper in this library.'),
  url: Address,
  title: z.string().describe('Title as plain text.'),
  abstract: z.string().describe('Abstract as plain text, paragraphs separated by a blank line.'),
  gist: z.string().optional().describe('The sentence that says what the paper does.'),
  date: PartialDate.optional().describe('As precise as it is known; `basis` says where the year comes from.'),
  authors: z.array(AuthorName).describe('Authors that a source names, in order; empty where none does.'),
  authorCount: z.int().optional().describe('Number of authors, named or not.'),
  organisation: z.string().optional(),
  venue: z.string().optional(),
  identifiers: Identifiers,
  names: z.array(z.string()).describe('Systems that the paper introduces, most important first.'),
  links: z.array(Link).describe('Addresses that the abstract or a source gives.'),
  hasCode: z.boolean().describe('Whether the abstract says that code is available.'),
  topics: z.array(TopicOfPaper).describe('The first topic is the primary one.'),
  results: z
    .array(Result)
    .describe('Numbers that the abstract reports of the authors’ own work; not comparable across set-ups.'),
  related: z.array(z.string()).describe('Slugs of papers close to this one.'),
  sources: z.array(Source).describe('Records that the paper was merged from.'),
  keywords: z.array(z.string()).optional().describe('Subjects in the words of the sources.'),
  collections: z
    .array(z.string())
    .optional()
    .describe('Folders or groups under which sources keep the paper.'),
  references: z
    .array(z.string())
    .optional()
    .describe(
      'Works that it cites, as sources give them: “doi:…”, “arxiv:…”, or “key:…” of the same source.',
    ),
  cites: z.array(z.string()).optional().describe('Slugs of papers of this library that it cites.'),
  citedBy: z.array(z.string()).optional().describe('Slugs of papers of this library that cite it.'),
  other: z
    .array(z.strictObject({ file: z.string(), name: z.string(), values: z.array(z.string()) }))
    .optional()
    .describe('What else sources say of the paper, under their own names.'),
  citation: Citation.describe('What references to the paper are made of.'),
});

const PartOfLibrary = z.strictObject({
  number: z.int().describe('From 1.'),
  count: z.int(),
  next: Address.optional().describe('The file of the next part; absent in the last.'),
});
const PackedData = z.strictObject({
  files: z.int(),
  address: Address.describe('With `{file}` in place of the number of a file, from 0.'),
});

/** A whole library as published in `/library.json`, or a part of it. */
export const PublishedLibrary = z.strictObject({
  version: z.literal(PUBLISHED_VERSION),
  title: z.string(),
  description: z.string(),
  url: Address,
  topics: z.array(z.strictObject({ id: z.string(), title: z.string(), scope: z.string(), url: Address })),
  part: PartOfLibrary.optional().describe(
    'Which part of the papers this file has, where they are too many for one.',
  ),
  data: PackedData.optional().describe(
    'Of a very large library: where its papers are, instead of in `papers`. Each file is a JSON array of papers, packed by gzip.',
  ),
  papers: z.array(PublishedPaper),
});

export type PublishedPaper = z.infer<typeof PublishedPaper>;
export type PublishedLibrary = z.infer<typeof PublishedLibrary>;
