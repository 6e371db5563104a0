import { type Problem, warning } from '../problems.ts';
import type { Adapter, AdapterOutput, SourceFile } from './adapter.ts';
import {
  isBoilerplate,
  isSeveralSentences,
  type ListingLine,
  readListingLines,
  titleGluedToButton,
} from './listing-lines.ts';
import { excerpt, type ListingEntry, toRecords } from './listing-records.ts';

/**
 * Reads the text of a page that lists papers: title, abstract, then, where the page shows them, a number of
 * authors or an organisation, a separator, and a date with a number of comments. Blank lines carry no meaning,
 * so the same grammar reads spaced and dense dumps.
 */
export const listing: Adapter = {
  format: 'paper listing (text)',
  recognises({ text }) {
    const lines = readListingLines(text.slice(0, 200_000));
    return lines.some(({ kind, text }) => kind === 'author-count' || isPageHeading(text));
  },
  read: readListing,
};

/** An arXiv abstract has at most 1,920 characters; line breaks and mark-up account for the rest. */
const LONGEST_ABSTRACT = 2_000;
const ORGANISATION = /^[\w.-]+ (\S.{0,80})$/;

/** A heading that no paper would have as its title. */
function isPageHeading(text: string): boolean {
  return isBoilerplate(text) && text.split(' ').length >= 4;
}

interface State {
  file: string;
  entries: ListingEntry[];
  boilerplate: number[];
  problems: Problem[];
  /** The problem that takes the lines of an entry whose title is missing, until the next title. */
  quarantine?: Problem;
}

function readListing(source: SourceFile): AdapterOutput {
  const lines = readListingLines(source.text);
  const state: State = { file: source.file, entries: [], boilerplate: [], problems: [] };
  lines.forEach((line, index) => {
    readLine(state, line, lines[index + 1]);
  });
  const { records, problems } = toRecords(source, state.entries);
  return { records, boilerplate: state.boilerplate, problems: [...state.problems, ...problems] };
}

function readLine(state: State, line: ListingLine, next: ListingLine | undefined): void {
  const entry = state.entries.at(-1);
  switch (line.kind) {
    case 'boilerplate':
      state.boilerplate.push(line.line);
      return;
    case 'author-count':
    case 'separator':
    case 'date':
      readClosingLine(state, entry, line);
      return;
    default:
      readText(state, entry, line, next);
  }
}

function readClosingLine(state: State, entry: ListingEntry | undefined, line: ListingLine): void {
  if (state.quarantine) {
    state.quarantine.where.endLine = line.line;
    return;
  }
  if (!entry) {
    if (line.kind === 'date') state.boilerplate.push(line.line);
    else reportStray(state, line, 'it stands before the first title');
    return;
  }
  if (line.kind === 'author-count' && entry.authorCount === undefined && !entry.organisation) {
    entry.authorCount = line.count;
  } else if (line.kind === 'date' && !entry.date) {
    entry.date = line.date;
  } else if (line.kind !== 'separator') {
    reportStray(state, line, `the entry that begins in line ${entry.title.line} already has one`);
  }
  entry.closed = true;
  entry.lastLine = line.line;
}

function readText(
  state: State,
  entry: ListingEntry | undefined,
  line: ListingLine,
  next?: ListingLine,
): void {
  if (state.quarantine) {
    openEntry(state, line);
  } else if (!entry) {
    const glued = titleGluedToButton(line.text);
    openEntry(state, glued === null ? line : { ...line, text: glued });
  } else if (
    !entry.closed &&
    next?.kind === 'separator' &&
    entry.abstract.length > 0 &&
    organisationOf(line)
  ) {
    entry.organisation = organisationOf(line);
    entry.closed = true;
    entry.lastLine = line.line;
  } else if (!entry.closed && isAbstractOf(entry, line, next)) {
    addParagraph(state, entry, line);
  } else {
    openEntry(state, line);
  }
}

function organisationOf(line: ListingLine): string | undefined {
  return ORGANISATION.exec(line.text)?.[1];
}

function isAbstractOf(entry: ListingEntry, line: ListingLine, next: ListingLine | undefined): boolean {
  if (line.kind === 'prose') return true;
  const closes = next?.kind === 'author-count' || next?.kind === 'separator' || next?.kind === 'date';
  return entry.abstract.length === 0 && closes;
}

function addParagraph(state: State, entry: ListingEntry, line: ListingLine): void {
  const length = entry.abstract.reduce((sum, { text }) => sum + text.length, line.text.length);
  if (entry.abstract.length > 0 && length > LONGEST_ABSTRACT) {
    quarantine(
      state,
      line,
      `together with the abstract of “${excerpt(entry.title.text)}” (line ${entry.title.line}) it is longer than an abstract can be, so its title is missing`,
    );
    return;
  }
  entry.abstract.push(line);
  entry.lastLine = line.line;
}

function openEntry(state: State, line: ListingLine): void {
  if (line.kind === 'prose' && isSeveralSentences(line.text)) {
    quarantine(state, line, 'it has several sentences, but stands where a title is expected');
    return;
  }
  delete state.quarantine;
  state.entries.push({ title: line, abstract: [], lastLine: line.line, closed: false });
}

function quarantine(state: State, line: ListingLine, why: string): void {
  if (state.quarantine) {
    state.quarantine.where.endLine = line.line;
    return;
  }
  state.quarantine = warning(
    `an abstract without a title is left out: “${excerpt(line.text)}”`,
    { file: state.file, line: line.line, endLine: line.line },
    why,
    'restore the title in the source, or add the paper in a source of your own',
  );
  state.problems.push(state.quarantine);
}

function reportStray(state: State, line: ListingLine, why: string): void {
  state.problems.push(
    warning(
      `a line that belongs to no paper is left out: “${excerpt(line.text)}”`,
      { file: state.file, line: line.line },
      why,
      'nothing, if the line is a leftover; otherwise restore the lines around it',
    ),
  );
}
