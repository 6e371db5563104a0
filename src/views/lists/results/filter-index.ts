import type { Site } from '../../../site/site.ts';
import { PAGE_SIZE } from '../pages.ts';
import { clausesIn } from './clauses.ts';

/** What the filter needs for every row, in the order of the pages. */
export interface ResultsIndex {
  /** Number of files that the index is split into. */
  files: number;
  /** Rows on each page except the last. */
  pageSize: number;
  /** Families of measures. */
  families: string[];
  topics: string[];
  units: string[];
  /**
   * Year (0 if unknown), indexes of the topics, and for each result with a known measure its family, unit and
   * value.
   */
  rows: [year: number, topics: number[], results: [family: number, unit: number, value: number][]][];
}

const known = new WeakMap<Site, readonly ResultsIndex[]>();

const NO_NAMES = { families: [], topics: [], units: [] };

/** Maximum number of rows in a file of the index: about 100 kB. */
const ROWS_IN_A_FILE = 3_000;

/** The index of all rows, about thirty bytes per row, in files of bounded size. */
export function resultsIndexes(site: Site): readonly ResultsIndex[] {
  const indexes = known.get(site) ?? makeIndexes(site);
  known.set(site, indexes);
  return indexes;
}

function makeIndexes(site: Site): ResultsIndex[] {
  const [families, topics, units] = [new Numbering(), new Numbering(), new Numbering()];
  const rows = clausesIn(site).map(({ clause, paper }): ResultsIndex['rows'][number] => [
    paper.date?.year ?? 0,
    paper.topics.map(({ topic }) => topics.of(topic)),
    clause.results.flatMap(({ family, unit, value }): [number, number, number][] =>
      // For a range, the larger number.
      family === undefined ? [] : [[families.of(family), units.of(unit), Math.max(...[value].flat())]],
    ),
  ]);
  const files = Math.max(1, Math.ceil(rows.length / ROWS_IN_A_FILE));
  return Array.from({ length: files }, (_, file) => ({
    files,
    pageSize: PAGE_SIZE,
    // Names that the rows of all files refer to are in the first file.
    ...(file === 0 ? { families: families.names, topics: topics.names, units: units.names } : NO_NAMES),
    rows: rows.slice(file * ROWS_IN_A_FILE, (file + 1) * ROWS_IN_A_FILE),
  }));
}

/** Numbers names from 0 in the order in which they appear. */
class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
