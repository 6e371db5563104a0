import { type Problem, warning } from '../../base/problems.ts';
import { excerpt } from '../lines.ts';
import { isCutBoilerplate } from './listing-joins.ts';
import { isSeveralSentences, type ListingLine, organisationName } from './listing-lines.ts';
import type { ListingEntry } from './listing-records.ts';

/** What has been read from a listing so far. */
export interface EntryReader {
  file: string;
  entries: ListingEntry[];
  boilerplate: number[];
  problems: Problem[];
  /** The problem that collects the lines of an entry without a title, until the next title. */
  quarantine?: Problem;
}

/** An arXiv abstract has at most 1,920 characters; line breaks and markup account for the rest. */
const LONGEST_ABSTRACT = 2_000;
/** Two texts this long under one title are two abstracts: few abstracts have two paragraphs of this length. */
const WHOLE_ABSTRACT = 500;
/** A text longer than this that follows a title is its abstract, even if its last sentence is truncated. */
const LONG_TITLE = 200;

/** Adds a line to the entry it belongs to, the boilerplate, or a problem. */
export function readLine(
  reader: EntryReader,
  line: ListingLine,
  previous: ListingLine | undefined,
  next: ListingLine | undefined,
): void {
  if (line.kind === 'boilerplate') {
    reader.boilerplate.push(line.line);
  } else if (isRepeated(line, previous)) {
    reader.problems.push(strayLine(reader.file, line, 'it repeats the line before it'));
  } else if (line.kind === 'prose' || line.kind === 'phrase') {
    readText(reader, line, next);
  } else if (line.kind === 'date' && previous?.kind === 'boilerplate' && line.date.year === undefined) {
    reader.boilerplate.push(line.line);
  } else {
    readClosingLine(reader, line, next);
  }
}

function isRepeated(line: ListingLine, previous: ListingLine | undefined): boolean {
  return line.text === previous?.text && line.kind !== 'separator';
}

function readClosingLine(reader: EntryReader, line: ListingLine, next: ListingLine | undefined): void {
  const entry = reader.entries.at(-1);
  if (reader.quarantine) {
    reader.quarantine.where.endLine = line.line;
  } else if (!entry) {
    reader.problems.push(strayLine(reader.file, line, 'it comes before the first title'));
  } else if (!entry.closed && entry.abstract.length === 0 && next?.kind === 'prose') {
    // Lines were reordered: nothing shows whether this one belongs to this entry or the previous one.
    reader.problems.push(strayLine(reader.file, line, 'it is between a title and its abstract'));
  } else {
    close(reader, entry, line);
  }
}

function close(reader: EntryReader, entry: ListingEntry, line: ListingLine): void {
  const stray = whyNotPartOf(entry, line);
  if (stray !== null) reader.problems.push(strayLine(reader.file, line, stray));
  else if (line.kind === 'author-count') entry.authorCount = line.count;
  else if (line.kind === 'date') entry.date = line.date;
  else if (line.kind === 'phrase' || line.kind === 'organisation') {
    entry.organisation = organisationName(line.text);
  }
  entry.closed = true;
  entry.lastLine = line.line;
}

function whyNotPartOf({ title, authorCount, organisation, date }: ListingEntry, line: ListingLine) {
  const isTaken =
    ((line.kind === 'author-count' || line.kind === 'organisation') &&
      (authorCount !== undefined || organisation !== undefined)) ||
    (line.kind === 'date' && date !== undefined);
  if (isTaken) return `the entry that begins on line ${title.line} already has one`;
  const isCut = line.kind === 'fragment' || (line.kind === 'phrase' && !organisationName(line.text));
  return isCut ? 'it seems to be truncated' : null;
}

function readText(reader: EntryReader, line: ListingLine, next: ListingLine | undefined): void {
  const entry = reader.entries.at(-1);
  if (!entry && !reader.quarantine && isCutBoilerplate(line.text)) {
    reader.boilerplate.push(line.line);
  } else if (isOrganisationLine(reader, line, next)) {
    readClosingLine(reader, line, next);
  } else if (!entry || reader.quarantine || entry.closed) {
    openEntry(reader, line);
  } else if (isAbstractOf(entry, line, next)) {
    addParagraph(reader, entry, line);
  } else {
    openEntry(reader, line);
  }
}

/** Whether a short text after an abstract is the start of the closing lines. */
function isOrganisationLine(
  { entries, quarantine }: EntryReader,
  line: ListingLine,
  next: ListingLine | undefined,
): boolean {
  const entry = entries.at(-1);
  const isDue = quarantine !== undefined || (entry && !entry.closed && entry.abstract.length > 0);
  const isShort =
    line.text.length <= 60 && (line.text.split(/\s+/).length < 3 || organisationName(line.text));
  const isBeforeClosing = next?.kind === 'separator' || next?.kind === 'date';
  return Boolean(isDue && isShort) && isBeforeClosing && line.kind === 'phrase';
}

function isAbstractOf(entry: ListingEntry, line: ListingLine, next: ListingLine | undefined): boolean {
  if (line.kind === 'prose') return true;
  const closes = next?.kind === 'author-count' || next?.kind === 'separator' || next?.kind === 'date';
  return entry.abstract.length === 0 && (closes || line.text.length > LONG_TITLE);
}

function addParagraph(reader: EntryReader, entry: ListingEntry, line: ListingLine): void {
  if (!isSecondAbstract(entry, line)) {
    entry.abstract.push(line);
    entry.lastLine = line.line;
    return;
  }
  const before = reader.entries.at(-2);
  const [first] = entry.abstract;
  if (first && before && before.abstract.length === 0 && before.lastLine === before.title.line) {
    // Two titles, then two abstracts: nothing shows which belongs to which.
    entry.abstract = [];
    entry.lastLine = entry.title.line;
    quarantine(
      reader,
      first,
      `two titles without an abstract come before it (lines ${before.title.line} and ${entry.title.line})`,
    );
  }
  quarantine(
    reader,
    line,
    `the entry that begins on line ${entry.title.line} already has an abstract, and both are too long to be two paragraphs of one`,
  );
}

function isSecondAbstract({ abstract }: ListingEntry, { text }: ListingLine): boolean {
  const length = abstract.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0) return false;
  return length + text.length > LONGEST_ABSTRACT || Math.min(length, text.length) >= WHOLE_ABSTRACT;
}

function openEntry(reader: EntryReader, line: ListingLine): void {
  if (line.kind === 'prose' && isSeveralSentences(line.text)) {
    quarantine(reader, line, 'it has several sentences, but is where a title is expected');
    return;
  }
  delete reader.quarantine;
  reader.entries.push({ title: line, abstract: [], lastLine: line.line, closed: false });
}

function quarantine(reader: EntryReader, line: ListingLine, why: string): void {
  if (reader.quarantine) {
    reader.quarantine.where.endLine = line.line;
    return;
  }
  reader.quarantine = missingTitle(reader.file, line, why);
  reader.problems.push(reader.quarantine);
}

/** An abstract without a title; its range grows with the lines that follow. */
function missingTitle(file: string, line: ListingLine, why: string): Problem {
  return warning(
    'title-missing',
    `an abstract without a title is left out: “${excerpt(line.text)}”`,
    { file, line: line.line, endLine: line.line },
    why,
    'restore the title in the source, or add the paper in a source of your own',
  );
}

/** A line that is skipped while the entry around it is kept. */
function strayLine(file: string, line: ListingLine, why: string): Problem {
  return warning(
    'text-left-out',
    `a line that belongs to no paper is left out: “${excerpt(line.text)}”`,
    { file, line: line.line },
    why,
    'nothing, if the line is a leftover; otherwise restore the lines around it',
  );
}
