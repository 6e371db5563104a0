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

/** The options with their numbers of rows; those without rows are omitted. */
export function choicesOf(all: readonly PaperClause[], { topics }: Site): ResultChoices {
  const byFamily = countBy(all, ({ clause }) => clause.results.flatMap(({ family }) => family ?? []));
  const byTopic = countBy(all, ({ paper }) => paper.topics.map(({ topic }) => topic));
  const byYear = countBy(all, ({ paper }) => (paper.date ? [String(paper.date.year)] : []));
  const families = [...byFamily]
    .filter(([, rows]) => new Set(rows.map(({ paper }) => paper.slug)).size >= PAPERS_FOR_A_FAMILY)
    .sort(([a, rows], [b, others]) => others.length - rows.length || (a < b ? -1 : 1));
  return {
    families: families.slice(0, MOST_FAMILIES).flatMap(([family]) => option(family, family, byFamily)),
    topics: topics.flatMap(({ id, title }) => option(id, title, byTopic)),
    years: [...byYear.keys()]
      .sort((a, b) => Number(b) - Number(a))
      .flatMap((year) => option(year, year, byYear)),
  };
}

function countBy(
  all: readonly PaperClause[],
  keysOf: (row: PaperClause) => string[],
): Map<string, PaperClause[]> {
  const rows = new Map<string, PaperClause[]>();
  for (const row of all) {
    for (const key of new Set(keysOf(row))) {
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    }
  }
  return rows;
}

function option(
  value: string,
  label: string,
  rows: ReadonlyMap<string, readonly PaperClause[]>,
): FilterOption[] {
  const count = rows.get(value)?.length;
  return count === undefined ? [] : [{ value, label: strings.counts.withNumber(label, count) }];
}
