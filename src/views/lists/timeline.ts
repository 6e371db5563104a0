import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { countYears, yearSpan } from '../charts/years.ts';
import { type Head, headOf } from '../frame/head.ts';
import { counted, grouped } from '../frame/text.ts';
import { catalogueOf } from './catalogue.ts';
import { type CountGrid, type GridCount, MONTHS, shadedCells } from './count-grid.ts';

export interface TimelineView {
  head: Head;
  introduction: string;
  grids: CountGrid[];
}

const NO_MONTH = 'No month';
const NO_DATE = 'No date';
/** Organisations that get a row, those with the most papers first. */
const MOST_ORGANISATIONS = 40;
/** Years that have a column. */
const YEAR_COLUMNS = 8;

/** Papers by time: of each topic and organisation by year, and of the whole library by month. */
export function timelineView(site: Site): TimelineView {
  const { papers, topics } = site;
  const dated = papers.filter(({ date }) => date !== undefined).length;
  const grids = [topicsByYear(site), papersByMonth(site), organisationsByYear(papers)];
  return {
    head: headOf(
      site,
      'Timeline',
      topics.length > 0 ? 'Papers by topic, year and month.' : 'Papers by year and month.',
      urls.timeline(),
    ),
    introduction:
      datedOf(dated, papers.length) + (topics.length > 0 ? ' A paper counts in each of its topics.' : ''),
    grids: grids.filter(({ rows }) => rows.length > 0),
  };
}

function datedOf(dated: number, all: number): string {
  if (dated === all) return `All ${counted(all, 'paper')} have a date.`;
  return `${grouped(dated)} of ${counted(all, 'paper')} ${dated === 1 ? 'has' : 'have'} a date.`;
}

function topicsByYear(site: Site): CountGrid {
  const { shelves } = catalogueOf(site);
  const rows = shelves.map(({ topic, papers }) =>
    yearCounts(papers, site.papers, (year) => `${urls.topic(topic.id)}?year=${year}`),
  );
  const cells = shadedCells(rows);
  return {
    id: 'topics-by-year',
    heading: 'Topics by year and month',
    note: 'Under each year’s number its months, January to December. A number leads to these papers on the topic’s page.',
    corner: 'Topic',
    columns: yearColumns(site.papers),
    rows: shelves.map(({ topic: { id, title }, hue }, index) => ({
      title,
      url: urls.topic(id),
      hue,
      cells: cells[index] ?? [],
    })),
  };
}

function organisationsByYear(papers: readonly ListedPaper[]): CountGrid {
  const named = papers.filter(({ organisation }) => organisation !== undefined);
  const largest = [...Map.groupBy(named, ({ organisation }) => organisation as string)]
    .sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    .slice(0, MOST_ORGANISATIONS);
  const cells = shadedCells(largest.map(([, own]) => yearCounts(own, papers)));
  return {
    id: 'organizations-by-year',
    heading: 'Organizations by year',
    note: `Sources name an organization for ${counted(named.length, 'paper')}; those with the most papers.`,
    corner: 'Organization',
    columns: yearColumns(papers),
    rows: largest.map(([title], index) => ({ title, cells: cells[index] ?? [] })),
  };
}

function papersByMonth({ papers, topics }: Site): CountGrid {
  const years = Map.groupBy(
    papers.filter(({ date }) => date !== undefined),
    ({ date }) => date?.year ?? 0,
  );
  const latestFirst = [...years].sort(([a], [b]) => b - a);
  const hasUnknown = papers.some(({ date }) => date && date.month === undefined);
  const columns = hasUnknown ? [...MONTHS, NO_MONTH] : MONTHS;
  const cells = shadedCells(
    latestFirst.map(([, own]) =>
      columns.map((_, month) => ({
        count: own.filter(({ date }) => (date?.month ?? MONTHS.length + 1) === month + 1).length,
      })),
    ),
  );
  return {
    id: 'papers-by-month',
    heading: 'Papers by month',
    note: topics.length > 0 ? 'Of all topics.' : 'Of the whole library.',
    corner: 'Year',
    columns,
    rows: latestFirst.map(([year], index) => ({ title: String(year), cells: cells[index] ?? [] })),
  };
}

/** Counts by the columns of `yearColumns`, latest first; a year of its own with its months and where `urlOf` leads. */
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
  return MONTHS.map((_, month) => papers.filter(({ date }) => date?.month === month + 1).length);
}

function yearColumns(papers: readonly ListedPaper[]): string[] {
  const labels = countYears(papers, yearSpan(papers), YEAR_COLUMNS)
    .years.map(({ label }) => label)
    .toReversed();
  return hasUndated(papers) ? [...labels, NO_DATE] : labels;
}

function hasUndated(papers: readonly ListedPaper[]): boolean {
  return papers.some(({ date }) => date === undefined);
}
