import { isoDate } from '../../schemas/dates.ts';
import { shownIdentifier } from '../../schemas/identifiers.ts';
import type { UntitledEntry } from '../../schemas/record.ts';
import type { SourceFile } from '../adapter.ts';
import type { Doubt } from '../doubts.ts';

/** Journals date issues ahead, but not beyond the next year. */
const YEARS_AHEAD = 1;

type Dated = UntitledEntry & { title?: string };

/**
 * The entries of a source without dates that could not be known on the day of retrieval: such a date is kept under
 * the name of its field and reported as a doubt.
 */
export function withoutDatesAhead<T extends Dated>(
  { retrieved }: Pick<SourceFile, 'retrieved'>,
  entries: readonly T[],
): { entries: T[]; doubts: Doubt[] } {
  if (retrieved === undefined) return { entries: [...entries], doubts: [] };
  const last = Number(retrieved.slice(0, 4)) + YEARS_AHEAD;
  const doubts: Doubt[] = [];
  const kept = entries.map((entry) => {
    const { date, ...rest } = entry;
    if (date === undefined || date.year <= last) return entry;
    const written = isoDate(date);
    doubts.push({
      line: entry.lines[0],
      what: `“${entry.title ?? shownIdentifier(entry.identifiers)}” has the date ${written}, and the list was retrieved on ${retrieved}`,
      why: 'a list cannot know dates later than the year after it was retrieved',
      fix: 'correct `retrieved` in the row of this source in content/library.yaml, or set `date` in a curation of the paper',
    });
    return { ...rest, other: [...(entry.other ?? []), { name: 'date', values: [written] }] } as T;
  });
  return { entries: kept, doubts };
}
