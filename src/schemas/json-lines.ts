import { z } from 'zod';
import { parseArxiv, parseDoi } from './identifiers.ts';
import { WorkType } from './record.ts';

const Line = z.string().trim().min(1);

const Author = z.union([
  Line.describe('The name as printed: "Jan van der Berg", or "van der Berg, Jan".'),
  z.strictObject({ given: Line.optional(), family: Line, suffix: Line.optional() }),
]);

/**
 * One paper in the library's own exchange format: a file with one JSON object per line. Only the title is required.
 * The description of each field is published with the format.
 */
export const JsonLine = z.strictObject({
  title: Line.describe('Title, as plain text or with TeX.'),
  abstract: z
    .union([Line, z.array(Line)])
    .optional()
    .describe('Abstract, one text or one text a paragraph.'),
  authors: z.array(Author).optional().describe('Authors in order.'),
  moreAuthors: z.literal(true).optional().describe('There are more authors than the ones named.'),
  authorCount: z.int().min(1).optional().describe('Number of authors, where their names are not known.'),
  organisation: Line.optional().describe('Organisation behind the work.'),
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
    .optional()
    .describe('Date of publication, as precisely as it is known: YYYY, YYYY-MM or YYYY-MM-DD.'),
  arxiv: z
    .string()
    .refine((text) => parseArxiv(text) !== undefined, 'expected an arXiv identifier such as 2312.10105')
    .optional()
    .describe('arXiv identifier.'),
  doi: z
    .string()
    .refine((text) => parseDoi(text) !== undefined, 'expected a DOI such as 10.1000/xyz')
    .optional()
    .describe('DOI.'),
  venue: Line.optional().describe('Journal, conference or book.'),
  type: WorkType.optional().describe('Kind of work, in the vocabulary of the Citation Style Language.'),
  volume: Line.optional().describe('Volume of the journal.'),
  issue: Line.optional().describe('Issue of the journal.'),
  pages: Line.optional().describe('Pages.'),
  publisher: Line.optional().describe('Publisher.'),
  comments: z.int().min(0).optional().describe('Number of comments in a community listing.'),
  key: Line.optional().describe('Name of the entry in the source, such as a citation key.'),
  links: z.array(Line).optional().describe('Addresses of code, data or a project page.'),
});
export type JsonLine = z.infer<typeof JsonLine>;
