import { warning } from '../../base/problems.ts';
import type { PartialDate } from '../../schemas/date.ts';
import type { SourceFile } from '../adapter.ts';
import { addDraft, type Draft } from '../draft.ts';
import { excerpt } from '../lines.ts';
import { emptyOutput, type Gathered } from '../output.ts';
import type { ListedDate } from './listing-dates.ts';
import type { ListingLine } from './listing-lines.ts';

/** A paper in a listing while its lines are being collected. */
export interface ListingEntry {
  title: ListingLine;
  abstract: ListingLine[];
  authorCount?: number;
  organisation?: string;
  date?: ListedDate;
  lastLine: number;
  /** Whether the entry's closing lines have begun, after which only the next title can follow. */
  closed: boolean;
}

/** Converts entries to records; dates without a year get the year of retrieval, or the one the file itself implies. */
export function toRecords(source: SourceFile, entries: ListingEntry[]): Gathered {
  const undated = yearOfUndated(source, entries);
  const output = emptyOutput(source);
  for (const entry of entries) addEntry(entry, output, undated);
  return output;
}

/** The year for dates without one, and how it is known; undefined if nothing implies it. */
function yearOfUndated(
  source: SourceFile,
  entries: ListingEntry[],
): Pick<PartialDate, 'year' | 'basis'> | undefined {
  if (source.retrieved !== undefined) {
    return { year: Number(source.retrieved.slice(0, 4)), basis: 'retrieval-year' };
  }
  const stated = entries.flatMap(({ date }) => date?.year ?? []);
  if (stated.length === 0) return undefined;
  return { year: stated.reduce((a, b) => Math.max(a, b)) + 1, basis: 'file-evidence' };
}

function addEntry(entry: ListingEntry, output: Gathered, undated: ReturnType<typeof yearOfUndated>): void {
  const { title, abstract, date, authorCount, organisation } = entry;
  const place = { line: title.line, endLine: entry.lastLine };
  if (abstract.length === 0) {
    output.problems.push(
      warning(
        'abstract-missing',
        `“${excerpt(title.text)}” has no abstract`,
        { file: output.source.file, ...place },
        'its title is followed by another title or the end of the entry',
        'add the abstract in a curation of the paper, or check that the line is a title',
      ),
    );
  }
  const draft: Draft = { title: title.text, abstract: abstract.map(({ text }) => text), identifiers: {} };
  if (authorCount !== undefined) draft.authorCount = authorCount;
  if (organisation !== undefined) draft.organisation = organisation;
  if (date?.comments !== undefined) draft.comments = date.comments;
  if (date) setDate(draft, date, output, undated, place);
  addDraft(output, place, draft, `The entry “${excerpt(title.text)}”`);
}

function setDate(
  draft: Draft,
  { year, month, day }: ListedDate,
  output: Gathered,
  undated: ReturnType<typeof yearOfUndated>,
  place: { line: number; endLine: number },
): void {
  if (year !== undefined) draft.date = { year, month, day, basis: 'stated' };
  else if (undated) draft.date = notAfter(output.source.retrieved, { ...undated, month, day });
  else {
    output.problems.push(
      warning(
        'date-without-year',
        `the date of “${excerpt(draft.title ?? '')}” has no year and is left out`,
        { file: output.source.file, ...place },
        'no date in the file states a year, and library.yaml does not say when the list was retrieved',
        'add `retrieved: YYYY-MM-DD` to the row of this source in content/library.yaml',
      ),
    );
  }
}

/** For a day without a year, the latest one up to the day of retrieval: nothing on a list is in its future. */
function notAfter(retrieved: string | undefined, date: PartialDate): PartialDate {
  const [month = 0, day = 0] = [date.month, date.day];
  const inYear = `${date.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isLater = date.basis === 'retrieval-year' && retrieved !== undefined && inYear > retrieved;
  return isLater ? { ...date, year: date.year - 1 } : date;
}
