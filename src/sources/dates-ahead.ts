import { isoDate } from '../schemas/dates.ts';
import type { SourceRecord } from '../schemas/record.ts';
import type { SourceFile } from './adapter.ts';
import type { Doubt } from './doubts.ts';

/** Journals date their issues ahead, but no further than into the next year. */
const YEARS_AHEAD = 1;

/**
 * The records of a source without dates that nobody could know on the day on which it was retrieved: each stands under
 * the name of its field, and is told by a doubt.
 */
export function withoutDatesAhead(
  { retrieved }: Pick<SourceFile, 'retrieved'>,
  records: readonly SourceRecord[],
): { records: SourceRecord[]; doubts: Doubt[] } {
  if (retrieved === undefined) return { records: [...records], doubts: [] };
  const last = Number(retrieved.slice(0, 4)) + YEARS_AHEAD;
  const doubts: Doubt[] = [];
  const kept = records.map((record) => {
    const { date, ...rest } = record;
    if (date === undefined || date.year <= last) return record;
    const written = isoDate(date);
    doubts.push({
      line: record.lines[0],
      what: `“${record.title}” has the date ${written}, and the list was retrieved on ${retrieved}`,
      why: 'a list cannot know what is dated later than the year after it was retrieved',
      fix: 'correct `retrieved` in the row of this source in content/library.yaml, or set `date` in a curation of the paper',
    });
    return { ...rest, other: [...(record.other ?? []), { name: 'date', values: [written] }] };
  });
  return { records: kept, doubts };
}
