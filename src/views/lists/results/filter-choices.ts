import type { Site } from '../../../site/site.ts';
import { strings } from '../../../strings/index.ts';
import type { FilterOption } from '../../topics/hub-filter.ts';
import type { PaperClause } from './clauses.ts';

/** The options of the filter. */
export interface ResultChoices {
  /** Families of measures that several papers report, most frequent first. */
  families: FilterOption[];
  topics: FilterOption[];
  /** Latest first. */
  years: FilterOption[];
}

/**
 * Minimum number of papers that report a family of measures for the filter to offer it, and the maximum number of
 * families offered.
 */
const PAPERS_FOR_A_FAMILY = 3;
const MOST_FAMILIES = 40;

/** The options with their numbers of rows; those without rows are omitted. `all` has the rows of a paper together. */
export function choicesOf(all: readonly PaperClause[], { topics }: Site): ResultChoices {
  const byFamily = countBy(all, ({ clause }) => clause.results.flatMap(({ family }) => family ?? []));
  const byTopic = countBy(all, ({ paper }) => paper.topics.map(({ topic }) => topic));
  const byYear = countBy(all, ({ paper }) => (paper.date ? [String(paper.date.year)] : []));
  const families = [...byFamily]
    .filter(([, { papers }]) => papers >= PAPERS_FOR_A_FAMILY)
    .sort(([a, one], [b, other]) => other.rows - one.rows || (a < b ? -1 : 1));
  return {
    families: families.slice(0, MOST_FAMILIES).flatMap(([family]) => option(family, family, byFamily)),
    topics: topics.flatMap(({ id, title }) => option(id, title, byTopic)),
    years: [...byYear.keys()]
      .sort((a, b) => Number(b) - Number(a))
      .flatMap((year) => option(year, year, byYear)),
  };
}

/** Numbers of rows and of papers. */
interface Count {
  rows: number;
  papers: number;
  last: PaperClause;
}

/** Counts the rows that have a key, once for each key. */
function countBy(all: readonly PaperClause[], keysOf: (row: PaperClause) => string[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const row of all) {
    for (const key of keysOf(row)) {
      const count = counts.get(key);
      if (!count) counts.set(key, { rows: 1, papers: 1, last: row });
      else if (count.last !== row) {
        count.rows += 1;
        if (count.last.paper !== row.paper) count.papers += 1;
        count.last = row;
      }
    }
  }
  return counts;
}

function option(value: string, label: string, counts: ReadonlyMap<string, Count>): FilterOption[] {
  const count = counts.get(value);
  return count ? [{ value, label: strings.counts.withNumber(label, count.rows) }] : [];
}
