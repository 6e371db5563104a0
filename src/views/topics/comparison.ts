import { urls } from '../../base/addresses.ts';
import type { PublishedComparison, ReportedFigure } from '../../schemas/content/comparison.ts';
import { NOT_STATED } from '../../schemas/content/not-stated.ts';
import { isoDate } from '../../schemas/dates.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { type NamedPaper, namedPaper } from './overview-parts.ts';

const FILE = 'comparison.csv';

export interface ReportedView {
  /** `up to 29×`. */
  value: string;
  metric: string;
  /** `over DeepSpeed; quality not stated; OPT-6.7B`. */
  rest: string;
}

/** What the comparison says about a paper in one respect. */
interface ComparedCell {
  text: string;
  isStated: boolean;
}

/** Papers of a hub side by side. */
export interface ComparisonView {
  columns: string[];
  rows: (NamedPaper & { cells: ComparedCell[]; reported: ReportedView[] })[];
  /** Whether any paper reports a figure. */
  hasReported: boolean;
  file: string;
}

/** Undefined for a topic without a comparison. Rows are in the order of its front matter. */
export function comparisonView(site: Site, { id, comparison }: LibraryTopic): ComparisonView | undefined {
  if (!comparison) return undefined;
  return {
    columns: comparison.columns,
    rows: comparison.rows.map(({ paper, cells, reported = [] }) => ({
      ...namedPaper(site, paper),
      cells: cells.map(cellView),
      reported: reported.map(reportedView),
    })),
    hasReported: comparison.rows.some(({ reported }) => reported !== undefined),
    file: urls.topicFile(id, FILE),
  };
}

function cellView(cell: string): ComparedCell {
  const isStated = cell !== NOT_STATED;
  return { text: isStated ? cell : strings.hub.notStated, isStated };
}

function reportedView({
  qualifier,
  value,
  metric,
  baseline,
  quality,
  setting,
}: ReportedFigure): ReportedView {
  const against = baseline === NOT_STATED ? strings.hub.baselineNotStated : strings.results.against(baseline);
  const kept = quality === NOT_STATED ? strings.hub.qualityNotStated : quality;
  return {
    value: [qualifier, value].filter(Boolean).join(' '),
    metric,
    rest: [against, kept, setting].filter(Boolean).join('; '),
  };
}

const PAPER_COLUMNS = ['paper', 'title', 'date'];
const REPORTED = ['qualifier', 'value', 'metric', 'baseline', 'quality', 'setting'] as const;

/** The comparison as CSV (RFC 4180): one row per figure that a paper reports, or one for a paper that reports none. */
export function comparisonCsv(site: Site, { comparison }: LibraryTopic): string {
  const { columns = [], rows = [] } = comparison ?? {};
  const head = [...PAPER_COLUMNS, ...columns, ...REPORTED.map((name) => `reported ${name}`)];
  const body = rows.flatMap(({ paper: slug, cells, reported = [undefined] }) => {
    const paper = site.bySlug.get(slug);
    const own = [urls.paper(slug), paper?.title ?? slug, paper?.date ? isoDate(paper.date) : ''];
    return reported.map((figure) => [...own, ...cells, ...REPORTED.map((name) => figure?.[name] ?? '')]);
  });
  return [head, ...body].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

/** The comparison as read by the page that compares papers: its columns, without reported figures. */
export function comparisonJson(_: Site, { title, comparison }: LibraryTopic): string {
  const { columns = [], rows = [] } = comparison ?? {};
  const published: PublishedComparison = {
    title,
    columns,
    rows: rows.map(({ paper, cells }) => ({ paper, cells })),
  };
  return JSON.stringify(published);
}

/** The topics with a comparison. */
export function comparedTopics({ topics }: Pick<Site, 'topics'>): string[] {
  return topics.filter(({ comparison }) => comparison !== undefined).map(({ id }) => id);
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
