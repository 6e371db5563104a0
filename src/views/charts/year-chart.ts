import { strings } from '../../strings/index.ts';
import { grouped } from '../frame/text.ts';
import { type Bar, drawBars } from './draw-bars.ts';
import { type YearCounts, yearsInWords } from './years.ts';

/** A bar chart of papers per year, with the same figures as a table. */
export interface YearChart {
  /** An SVG with title and description. */
  svg: string;
  /** What the picture leaves out. */
  caption: string;
  rows: { label: string; count: string }[];
}

/** Width of the margin column in pixels, which a chart must fit without scaling. */
const LONGEST = 280;
const WIDEST_STEP = 40;
/** Space that a year's label needs under its bar. */
const LABEL = 36;
const MARGINS = { top: 18, side: 10, bottom: 20 };
const HEIGHT = 122;

/** The chart of year counts, or undefined if no paper has a date. `id` is unique within a page. */
export function yearChart(id: string, counts: YearCounts): YearChart | undefined {
  const { years, undated } = counts;
  if (years.length === 0) return undefined;
  const step = Math.min(WIDEST_STEP, (LONGEST - 2 * MARGINS.side) / years.length);
  const every = Math.ceil(LABEL / step);
  const style = {
    width: Math.round(years.length * step) + 2 * MARGINS.side,
    height: HEIGHT,
    margins: MARGINS,
    gap: 0.24,
    countOf: ({ count }: Bar) => (count > 0 ? grouped(count) : ''),
    labelOf: ({ label }: Bar, index: number) => (isLabeled(index, years, every) ? shortLabel(label) : ''),
  };
  return {
    svg: drawBars(years, style, {
      id,
      title: strings.charts.papersByYear,
      description: yearsInWords(counts),
    }),
    caption: captionOf(
      years.reduce((sum, { count }) => sum + count, 0),
      undated,
    ),
    rows: [
      ...years.map(({ label, count }) => ({ label, count: grouped(count) })),
      ...(undated > 0 ? [{ label: strings.dates.noDate, count: grouped(undated) }] : []),
    ],
  };
}

/**
 * Labels the last year and every n-th before it, and always the bar of all earlier years, but none that would touch
 * that label.
 */
function isLabeled(index: number, years: YearCounts['years'], every: number): boolean {
  const isEarlier = !/^\d+$/.test(years[0]?.label ?? '');
  if (isEarlier && index < every) return index === 0;
  return (years.length - 1 - index) % every === 0;
}

/** `<2010` for the years before those that have their own bars. */
function shortLabel(label: string): string {
  return /^\d+$/.test(label) ? label : `<${/\d+/.exec(label)}`;
}

function captionOf(dated: number, undated: number): string {
  return undated === 0 ? strings.charts.allDated(dated) : strings.charts.undated(dated, undated);
}

const SPARK_STEP = 9;
const SPARK_HEIGHT = 20;

/** A chart without text, as SVG, to go next to a number; sparks of the same span line up. */
export function spark(counts: YearCounts): string | undefined {
  const { years } = counts;
  if (years.length === 0) return undefined;
  const style = {
    width: years.length * SPARK_STEP,
    height: SPARK_HEIGHT,
    margins: { top: 0, side: 0, bottom: 1 },
    gap: 0.24,
  };
  return drawBars(years, style, { name: strings.charts.papersByYearOf(yearsInWords(counts)) });
}
