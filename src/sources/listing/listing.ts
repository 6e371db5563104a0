import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { type EntryReader, readLine } from './listing-entries.ts';
import { type ListingLine, readListingLines } from './listing-lines.ts';
import { toRecords } from './listing-records.ts';

/**
 * Reads the text of a web page that lists papers: title, abstract, then, if the page shows them, the number of
 * authors or an organization, a separator, and a date with the number of comments. Blank lines have no meaning, so
 * both spaced and dense copies can be read.
 */
export const listing: Adapter = {
  format: 'paper listing (text)',
  evidence({ text }) {
    const lines = readListingLines(text.slice(0, 200_000));
    if (!lines.some(isTelling)) return isAlternating(lines) ? 0.8 : 0;
    const own = lines.filter(({ kind }) => CLOSING.has(kind)).length;
    // An entry has a title and an abstract besides its closing lines; a page without those is only recognized by its
    // heading.
    return Math.min(0.9, 0.4 + (2 * own) / lines.length);
  },
  read: readListing,
};

const CLOSING: ReadonlySet<ListingLine['kind']> = new Set([
  'author-count',
  'date',
  'separator',
  'organisation',
]);

/** An author count, or a heading that no paper would have as its title. */
function isTelling({ kind, text }: ListingLine): boolean {
  return kind === 'author-count' || (kind === 'boilerplate' && text.split(/\s+/).length >= 4);
}

/** Whether almost all lines are titles, each followed by a text as long as an abstract. */
function isAlternating(lines: ListingLine[]): boolean {
  const pairs = lines.filter(({ kind, text }, index) => {
    const before = lines[index - 1];
    return kind === 'prose' && text.length >= 300 && before?.kind === 'phrase' && before.text.length <= 200;
  });
  return pairs.length >= 3 && pairs.length * 2 >= lines.length * 0.8;
}

function readListing(source: SourceFile): AdapterOutput {
  const lines = readListingLines(source.text);
  const reader: EntryReader = { file: source.file, entries: [], boilerplate: [], problems: [] };
  lines.forEach((line, index) => {
    const isRepeated = lines[index + 1]?.text === line.text;
    readLine(reader, line, lines[index - 1], lines[index + (isRepeated ? 2 : 1)]);
  });
  const { records, problems, doubts } = toRecords(source, reader.entries);
  const { boilerplate } = reader;
  return { records, boilerplate, problems: [...reader.problems, ...problems], doubts };
}
