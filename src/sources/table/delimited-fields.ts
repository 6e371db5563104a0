import { readIdentifiers } from '../../schemas/identifiers.ts';
import type { AuthorName } from '../../schemas/record.ts';
import { readDate } from '../dates.ts';
import { type Draft, oneLine, paragraphs } from '../draft.ts';
import { otherLink } from '../json/csl.ts';
import { nameFromText } from '../names.ts';

const COLUMNS = {
  title: ['title', 'article title', 'document title', 'paper title', 'name'],
  abstract: ['abstract', 'abstract note', 'summary'],
  authors: ['authors', 'author', 'author full names', 'author names'],
  date: ['date', 'publication date', 'published', 'published at'],
  year: ['year', 'publication year'],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxiv id', 'arxiv number', 'eprint'],
  venue: [
    'venue',
    'journal',
    'publication title',
    'source title',
    'conference',
    'conference name',
    'booktitle',
  ],
  volume: ['volume'],
  issue: ['issue', 'number'],
  pages: ['pages'],
  publisher: ['publisher'],
  link: ['url', 'link', 'links'],
  key: ['key', 'id', 'citation key'],
} as const;
export type Field = keyof typeof COLUMNS;

/** The field that a column of this name holds; names in lower case, words parted by one space. */
export const FIELDS: Readonly<Record<string, Field>> = Object.fromEntries(
  Object.entries(COLUMNS).flatMap(([field, names]) => names.map((name) => [name, field as Field])),
);

/** What a row says of the work; undefined where its authors cannot be told apart. */
export function draftOfRow(values: Partial<Record<Field, string>>): Draft | undefined {
  const authors = readAuthors(values.authors ?? '');
  if (!authors) return undefined;
  const text = (field: Field) => oneLine(values[field] ?? '') || undefined;
  return {
    title: text('title'),
    key: text('key'),
    abstract: paragraphs(values.abstract ?? ''),
    date: readDate(values.date ?? '') ?? readDate(values.year ?? ''),
    authors: authors.length > 0 ? authors : undefined,
    identifiers: readIdentifiers([values.arxiv, values.doi, values.link]),
    venue: text('venue'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages'),
    publisher: text('publisher'),
    links: otherLink(text('link')),
  };
}

/**
 * Authors in one cell. Semicolons, bars or "and" part names of any form. Commas part names in reading order,
 * which have two words or more each; one comma with a single word at a side is "Family, Given".
 */
function readAuthors(cell: string): AuthorName[] | undefined {
  const list = oneLine(cell);
  const names = list.split(/\s*[;|]\s*|,? and /).filter(Boolean);
  const filled = names.length > 1 || /[;|]/.test(list) ? names : splitAtCommas(list);
  return filled?.map(nameFromText).filter((name) => name !== undefined);
}

function splitAtCommas(list: string): string[] | undefined {
  const parts = list.split(/\s*,\s*/).filter(Boolean);
  if (parts.every((part) => part.includes(' '))) return parts;
  return parts.length <= 2 ? [list] : undefined;
}
