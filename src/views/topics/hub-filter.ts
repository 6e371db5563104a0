import type { LibraryTopic } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { shortVenue } from '../../search/index/venue.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';

/** An option of a filter: the value in the address and the rows, and the label. */
export interface FilterOption {
  value: string;
  label: string;
}

/** The controls over a hub's list. */
export interface HubFilter {
  lines: FilterOption[];
  /** Latest first. */
  years: FilterOption[];
  /** `With code (12)`; undefined if no paper has code. */
  code?: string;
  /** Whether any row has a venue to sort by. */
  hasVenues: boolean;
  hasResults: boolean;
  /** `46 papers`. */
  all: string;
  /** Addresses of the list's further pages. */
  furtherPages: string[];
}

/** Value for the papers of a hub that belong to no line of work. */
const ALSO_HERE = 'also-here';
/** Value for the papers without a date. */
const UNDATED = 'none';
/** A shorter list is read as fast as it is filtered. */
const SHORTEST_LIST = 8;

/** The filter of a hub's list, or undefined for a list that needs none. */
export function hubFilter(
  site: Pick<Site, 'textOf'>,
  topic: LibraryTopic,
  papers: readonly ListedPaper[],
  furtherPages: string[],
): HubFilter | undefined {
  if (papers.length < SHORTEST_LIST) return undefined;
  const years = Map.groupBy(papers, yearOf);
  const withCode = papers.filter(({ hasCode }) => hasCode).length;
  return {
    lines: [
      ...(topic.linesOfWork ?? []).map((line) => option(line.id, line.title, line.papers.length)),
      ...(topic.alsoHere?.length ? [option(ALSO_HERE, strings.hub.alsoHere, topic.alsoHere.length)] : []),
    ],
    years: [...years]
      .map(([year, found]) => option(year, year === UNDATED ? strings.dates.noDate : year, found.length))
      .sort((a, b) => (yearRank(a.value) < yearRank(b.value) ? 1 : -1)),
    ...(withCode > 0 && { code: strings.counts.withNumber(strings.hub.withCode, withCode) }),
    hasVenues: papers.some(({ venue }) => venue !== undefined),
    hasResults: papers.some(({ slug }) => site.textOf(slug).results.length > 0),
    all: strings.counts.papers(papers.length),
    furtherPages,
  };
}

function option(value: string, label: string, count: number): FilterOption {
  return { value, label: strings.counts.withNumber(label, count) };
}

function yearOf({ date }: ListedPaper): string {
  return date ? String(date.year) : UNDATED;
}

function yearRank(value: string): string {
  return value === UNDATED ? '' : value;
}

/** What a row can be filtered and sorted by. */
export interface RowFacets {
  line?: string;
  year: string;
  venue?: string;
  /** Number of results that the abstract reports, if any. */
  results?: number;
}

/** The facets of each paper of a hub. */
export function rowFacets(
  site: Pick<Site, 'textOf'>,
  { linesOfWork = [], alsoHere = [] }: LibraryTopic,
): (paper: ListedPaper) => RowFacets {
  const lineOf = new Map([
    ...alsoHere.map(({ paper }) => [paper, ALSO_HERE] as const),
    ...linesOfWork.flatMap(({ id, papers }) => papers.map((slug) => [slug, id] as const)),
  ]);
  return (paper) => {
    const line = lineOf.get(paper.slug);
    const { length } = site.textOf(paper.slug).results;
    return {
      ...(line !== undefined && { line }),
      year: yearOf(paper),
      ...(paper.venue !== undefined && { venue: shortVenue(paper.venue) }),
      ...(length > 0 && { results: length }),
    };
  };
}
