import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { countYears, yearSpan } from '../charts/years.ts';
import { type Head, headOf } from '../frame/head.ts';
import { type CountGrid, type GridCount, MONTHS, shadedCells } from './count-grid.ts';

export interface TimelineView {
  head: Head;
  introduction: string;
  grids: CountGrid[];
}

/** Maximum number of organizations with a row, those with the most papers. */
const MOST_ORGANIZATIONS = 40;
/** Number of years with a column. */
const YEAR_COLUMNS = 8;

/** Papers over time: for each topic and organization by year, and for the whole library by month. */
export function timelineView(site: Site): TimelineView {
  const { papers, topics } = site;
  const dated = papers.filter(({ date }) => date !== undefined).length;
  const hasMonths = papers.some(({ date }) => date?.month !== undefined);
  const byTime = hasMonths ? papersByMonth(site) : papersByYear(site);
  const grids = [topicsByYear(site, hasMonths), byTime, organizationsByYear(papers)];
  const { description, descriptionWithTopics } = hasMonths ? strings.timeline : strings.timeline.yearsOnly;
  return {
    head: headOf(
      site,
      strings.frame.timeline,
      topics.length > 0 ? descriptionWithTopics : description,
      urls.timeline(),
    ),
    introduction: [
      datedOf(dated, papers.length),
      ...(topics.length > 0 ? [strings.timeline.inEachTopic] : []),
    ].join(strings.format.gap),
    grids: grids.filter(({ rows }) => rows.length > 0),
  };
}

function datedOf(dated: number, all: number): string {
  return dated === all ? strings.charts.allDated(all) : strings.charts.someDated(dated, all);
}

function topicsByYear(site: Site, hasMonths: boolean): CountGrid {
  const { topics, topicsNote } = hasMonths ? strings.timeline : strings.timeline.yearsOnly;
  const { listings } = siteIndexOf(site);
  const rows = listings.map(({ topic, papers }) =>
    yearCounts(papers, site.papers, (year) => `${urls.topic(topic.id)}?year=${year}`),
  );
  const cells = shadedCells(rows);
  return {
    id: 'topics-by-year',
    heading: topics,
    note: topicsNote,
    corner: strings.timeline.topic,
    columns: yearColumns(site.papers),
    rows: listings.map(({ topic: { id, title }, hue }, index) => ({
      title,
      url: urls.topic(id),
      hue,
      cells: cells[index] ?? [],
    })),
  };
}

function organizationsByYear(papers: readonly ListedPaper[]): CountGrid {
  const named = papers.filter(({ organisation }) => organisation !== undefined);
  const largest = [...Map.groupBy(named, ({ organisation }) => organisation as string)]
    .sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    .slice(0, MOST_ORGANIZATIONS);
  const cells = shadedCells(largest.map(([, own]) => yearCounts(own, papers)));
  return {
    id: 'organizations-by-year',
    heading: strings.timeline.organizations,
    note: strings.timeline.organizationsNote(named.length),
    corner: strings.timeline.organization,
    columns: yearColumns(papers),
    rows: largest.map(([title], index) => ({ title, cells: cells[index] ?? [] })),
  };
}

/** Papers with a date by year, latest first. */
function latestFirstOf({ papers }: Site): [year: number, own: ListedPaper[]][] {
  const dated = papers.filter(({ date }) => date !== undefined);
  return [...Map.groupBy(dated, ({ date }) => date?.year ?? 0)].sort(([a], [b]) => b - a);
}

/** For a library without known months. */
function papersByYear(site: Site): CountGrid {
  const latestFirst = latestFirstOf(site);
  const cells = shadedCells(latestFirst.map(([, own]) => [{ count: own.length }]));
  return {
    id: 'papers-by-year',
    heading: strings.timeline.yearsOnly.papers,
    note: site.topics.length > 0 ? strings.timeline.ofAllTopics : strings.timeline.ofLibrary,
    corner: strings.timeline.year,
    columns: [strings.frame.papers],
    rows: latestFirst.map(([year], index) => ({ title: String(year), cells: cells[index] ?? [] })),
  };
}

function papersByMonth(site: Site): CountGrid {
  const { papers, topics } = site;
  const latestFirst = latestFirstOf(site);
  const hasUnknown = papers.some(({ date }) => date && date.month === undefined);
  const columns = [...MONTHS.map(strings.format.shortMonth), ...(hasUnknown ? [strings.dates.noMonth] : [])];
  const cells = shadedCells(
    latestFirst.map(([, own]) =>
      columns.map((_, month) => ({
        count: own.filter(({ date }) => (date?.month ?? MONTHS.length + 1) === month + 1).length,
      })),
    ),
  );
  return {
    id: 'papers-by-month',
    heading: strings.timeline.months,
    note: topics.length > 0 ? strings.timeline.ofAllTopics : strings.timeline.ofLibrary,
    corner: strings.timeline.year,
    columns,
    rows: latestFirst.map(([year], index) => ({ title: String(year), cells: cells[index] ?? [] })),
  };
}

/**
 * Counts for the columns of `yearColumns`, latest first; individual years have their months and a link from
 * `urlOf`.
 */
function yearCounts(
  own: readonly ListedPaper[],
  all: readonly ListedPaper[],
  urlOf?: (year: string) => string,
): GridCount[] {
  const { years, undated } = countYears(own, yearSpan(all), YEAR_COLUMNS);
  const byYear = Map.groupBy(own, ({ date }) => String(date?.year));
  const isYear = (label: string) => /^\d+$/.test(label);
  return [
    ...years.toReversed().map(({ label, count }) => ({
      count,
      ...(isYear(label) && { months: monthCounts(byYear.get(label) ?? []) }),
      ...(urlOf && isYear(label) && { url: urlOf(label) }),
    })),
    ...(hasUndated(all) ? [{ count: undated, ...(urlOf && { url: urlOf('none') }) }] : []),
  ];
}

function monthCounts(papers: readonly ListedPaper[]): number[] {
  return MONTHS.map((month) => papers.filter(({ date }) => date?.month === month).length);
}

function yearColumns(papers: readonly ListedPaper[]): string[] {
  const labels = countYears(papers, yearSpan(papers), YEAR_COLUMNS)
    .years.map(({ label }) => label)
    .toReversed();
  return hasUndated(papers) ? [...labels, strings.dates.noDate] : labels;
}

function hasUndated(papers: readonly ListedPaper[]): boolean {
  return papers.some(({ date }) => date === undefined);
}
