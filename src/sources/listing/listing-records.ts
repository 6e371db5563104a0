import { type Problem, warning } from '../../base/problems.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import type { SourceFile } from '../adapter.ts';
import type { ListedDate } from './listing-dates.ts';
import type { ListingLine } from './listing-lines.ts';
import { excerpt } from './listing-problems.ts';

interface Reader {
  file: string;
  problems: Problem[];
  /** YYYY-MM-DD. */
  retrieved: string | undefined;
}

/** One paper of a listing while its lines are gathered. */
export interface ListingEntry {
  title: ListingLine;
  abstract: ListingLine[];
  authorCount?: number;
  organisation?: string;
  date?: ListedDate;
  lastLine: number;
  /** Whether the entry's closing lines have begun: what follows can only be the next title. */
  closed: boolean;
}

/** Entries as records; dates without a year get the year of the retrieval or of the file's own evidence. */
export function toRecords(
  source: SourceFile,
  entries: ListingEntry[],
): { records: SourceRecord[]; problems: Problem[] } {
  const undated = yearOfUndated(source, entries);
  const problems: Problem[] = [];
  const records = entries.map((entry) =>
    toRecord(entry, { file: source.file, problems, retrieved: source.retrieved }, undated),
  );
  return { records, problems };
}

/** The year of dates that state none, and how it is known; undefined where nothing tells. */
function yearOfUndated(
  source: SourceFile,
  entries: ListingEntry[],
): Pick<PartialDate, 'year' | 'basis'> | undefined {
  if (source.retrievedYear !== undefined) return { year: source.retrievedYear, basis: 'retrieval-year' };
  const stated = entries.flatMap(({ date }) => date?.year ?? []);
  if (stated.length === 0) return undefined;
  return { year: stated.reduce((a, b) => Math.max(a, b)) + 1, basis: 'file-evidence' };
}

function toRecord(
  entry: ListingEntry,
  state: Reader,
  undated: ReturnType<typeof yearOfUndated>,
): SourceRecord {
  const { title, abstract, date } = entry;
  const place = { file: state.file, line: title.line, endLine: entry.lastLine };
  if (abstract.length === 0) {
    state.problems.push(
      warning(
        'abstract-missing',
        `“${excerpt(title.text)}” has no abstract`,
        place,
        'another title or the end of the entry follows its title',
        'add the abstract in a curation of the paper, or check that the line is a title',
      ),
    );
  }
  const record: SourceRecord = {
    source: state.file,
    lines: [title.line, entry.lastLine],
    title: title.text,
    abstract: abstract.map(({ text }) => text),
    identifiers: {},
  };
  if (entry.authorCount !== undefined) record.authorCount = entry.authorCount;
  if (entry.organisation !== undefined) record.organisation = entry.organisation;
  if (date?.comments !== undefined) record.comments = date.comments;
  if (date) setDate(record, date, state, undated);
  return record;
}

function setDate(
  record: SourceRecord,
  { year, month, day }: ListedDate,
  state: Reader,
  undated: ReturnType<typeof yearOfUndated>,
): void {
  if (year !== undefined) record.date = { year, month, day, basis: 'stated' };
  else if (undated) record.date = notAfter(state.retrieved, { ...undated, month, day });
  else {
    state.problems.push(
      warning(
        'date-without-year',
        `the date of “${excerpt(record.title)}” has no year and is left out`,
        { file: state.file, line: record.lines[0], endLine: record.lines[1] },
        'no date of the file states a year, and library.yaml does not say when the list was retrieved',
        'add `retrieved: YYYY-MM-DD` to the row of this source in content/library.yaml',
      ),
    );
  }
}

/** Of a day without a year, the last one up to the retrieval: nothing on a list lies in its future. */
function notAfter(retrieved: string | undefined, date: PartialDate): PartialDate {
  const [month = 0, day = 0] = [date.month, date.day];
  const inYear = `${date.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isLater = date.basis === 'retrieval-year' && retrieved !== undefined && inYear > retrieved;
  return isLater ? { ...date, year: date.year - 1 } : date;
}
