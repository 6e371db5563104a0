import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { clausesOf, type Piece, type ReportedClause } from '../../schemas/result-clauses.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type Head, headOf } from '../frame/head.ts';
import { titleHtml } from '../frame/text.ts';
import { PAGE_SIZE, type Pager, pager, pageTitle, paginate } from './pages.ts';
import { type TopicLink, topicLink } from './paper-row.ts';

/** A clause of an abstract with the numbers that it reports. */
export interface ResultRow {
  /** The clause; the reported numbers are marked. */
  pieces: Piece[];
  /** What is measured, where it was read: "throughput, memory". */
  measures: string;
  /** What the numbers are compared with, where the clause does not say it. */
  baseline?: string;
  url: string;
  titleHtml: string;
  /** Year of the paper; empty where no date is known. */
  year: string;
  topic?: TopicLink;
}

/** What the filter needs of every row, in the order of the pages. */
export interface ResultsIndex {
  /** Number of files that the index is in. */
  files: number;
  /** Rows on each page but the last. */
  pageSize: number;
  /** Families of measures. */
  families: string[];
  topics: string[];
  units: string[];
  /** Year (0: not known), numbers of the topics, and of each result whose measure was read its family, unit and value. */
  rows: [year: number, topics: number[], results: [family: number, unit: number, value: number][]][];
}

/** A choice of a filter. */
export interface ResultOption {
  value: string;
  label: string;
}

/** A page of the reported results. */
export interface ResultsView {
  head: Head;
  lead: string;
  caveat: string;
  rows: ResultRow[];
  /** Families of measures that several papers report, the most frequent first. */
  families: ResultOption[];
  topics: ResultOption[];
  /** Latest first. */
  years: ResultOption[];
  /** `800 passages`. */
  all: string;
  /** Address of the index by which the filter finds rows on any page. */
  index: string;
  pager: Pager;
}

interface Placed {
  clause: ReportedClause;
  paper: ListedPaper;
}

/** The pages of the reported results: every clause of every abstract that reports a number, the newest papers first. */
export function resultsViews(site: Site): ResultsView[] {
  const siteIndex = siteIndexOf(site);
  const all = clausesIn(site);
  const papers = new Set(all.map(({ paper }) => paper.slug)).size;
  const numbers = all.reduce((sum, { clause }) => sum + clause.results.length, 0);
  const options = optionsOf(all, site);
  return paginate(all).map((members, index) => ({
    head: headOf(
      site,
      pageTitle(strings.frame.results, index + 1),
      strings.results.description,
      urls.results(index + 1),
    ),
    lead: strings.results.lead(numbers, papers),
    caveat: strings.results.caveat,
    rows: members.map((placed) => rowOf(placed, siteIndex)),
    ...options,
    all: strings.counts.passages(all.length),
    index: urls.resultsIndex(),
    pager: pager(all.length, index + 1, urls.results, strings.counts.passages),
  }));
}

function clausesIn(site: Site): Placed[] {
  return siteIndexOf(site).newestFirst.flatMap((paper) =>
    clausesOf(site.textOf(paper.slug).results).map((clause) => ({ clause, paper })),
  );
}

const NO_NAMES = { families: [], topics: [], units: [] };

/** Rows that a file of the index holds at most: about 100 kB. */
const ROWS_IN_A_FILE = 3_000;

/** The index of all rows, about thirty bytes a row, in files of bounded size. */
export function resultsIndexes(site: Site): ResultsIndex[] {
  const [families, topics, units] = [new Numbering(), new Numbering(), new Numbering()];
  const rows = clausesIn(site).map(({ clause, paper }): ResultsIndex['rows'][number] => [
    paper.date?.year ?? 0,
    paper.topics.map(({ topic }) => topics.of(topic)),
    clause.results.flatMap(({ family, unit, value }): [number, number, number][] =>
      // Of a range, the larger number.
      family === undefined ? [] : [[families.of(family), units.of(unit), Math.max(...[value].flat())]],
    ),
  ]);
  const files = Math.max(1, Math.ceil(rows.length / ROWS_IN_A_FILE));
  return Array.from({ length: files }, (_, file) => ({
    files,
    pageSize: PAGE_SIZE,
    // What the rows of all files number is named in the first.
    ...(file === 0 ? { families: families.names, topics: topics.names, units: units.names } : NO_NAMES),
    rows: rows.slice(file * ROWS_IN_A_FILE, (file + 1) * ROWS_IN_A_FILE),
  }));
}

/** Numbers names from 0 in the order in which they come. */
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

function rowOf({ clause, paper }: Placed, siteIndex: SiteIndex): ResultRow {
  const [first] = paper.topics;
  const { pieces, results, baseline } = clause;
  const measures = [...new Set(results.flatMap(({ measure }) => measure ?? []))];
  return {
    pieces: siteIndex.profile.isCompact ? cutAround(pieces) : pieces,
    measures: siteIndex.profile.isCompact ? '' : measures.join(', '),
    ...(baseline !== undefined && !siteIndex.profile.isCompact && { baseline }),
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    year: paper.date ? String(paper.date.year) : '',
    ...(first && !siteIndex.profile.isCompact && { topic: topicLink(first.topic, siteIndex) }),
  };
}

/** Characters of a clause that stand on each side of its numbers in a compact site; the paper's page has all of it. */
const SIDE = 40;

/** Whole words next to the numbers. */
function cutAround(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const { text, isMarked } = piece;
    if (isMarked || text.length <= SIDE) return piece;
    if (at === 0) return { text: `… ${text.slice(-SIDE).replace(/^\S*\s/, '')}`, isMarked };
    return at === pieces.length - 1
      ? { text: `${text.slice(0, SIDE).replace(/\s\S*$/, '')} …`, isMarked }
      : piece;
  });
}

/** Papers that report a family of measures before the filter offers it, and families that it offers at most. */
const PAPERS_FOR_A_FAMILY = 3;
const MOST_FAMILIES = 40;

/** The choices of the filters with their numbers of rows; those without one are left out. */
function optionsOf(
  all: readonly Placed[],
  { topics }: Site,
): Pick<ResultsView, 'families' | 'topics' | 'years'> {
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

function countBy(all: readonly Placed[], keysOf: (placed: Placed) => string[]): Map<string, Placed[]> {
  const rows = new Map<string, Placed[]>();
  for (const placed of all) {
    for (const key of new Set(keysOf(placed))) {
      const known = rows.get(key);
      if (known) known.push(placed);
      else rows.set(key, [placed]);
    }
  }
  return rows;
}

function option(value: string, label: string, rows: ReadonlyMap<string, readonly Placed[]>): ResultOption[] {
  const count = rows.get(value)?.length;
  return count === undefined ? [] : [{ value, label: strings.counts.withNumber(label, count) }];
}
