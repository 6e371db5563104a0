import { counted, grouped } from './text.ts';
import { type YearCounts, yearsInWords } from './years.ts';

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A bar chart of papers per year, in pixels, with the same figures as text and as a table. */
export interface YearChart {
  /** Unique within a page. */
  id: string;
  width: number;
  height: number;
  baseline: number;
  /** Labels are empty where they would run into each other. */
  bars: (Bar & { centre: number; label: string; count: string })[];
  title: string;
  description: string;
  /** What the picture leaves out. */
  caption: string;
  rows: { label: string; count: string }[];
}

/** Width of the margin column, which a chart must fit without being scaled. */
const LONGEST = 280;
const WIDEST_STEP = 40;
/** Share of a step that is its bar. */
const FILL = 0.76;
const LABEL = 36;
const PLOT = 84;
const ABOVE = 16;
const BELOW = 20;

/** The chart of year counts, or undefined where no paper has a date. */
export function yearChart(id: string, counts: YearCounts): YearChart | undefined {
  const { years, undated } = counts;
  if (years.length === 0) return undefined;
  const most = Math.max(...years.map(({ count }) => count));
  const baseline = ABOVE + PLOT;
  const step = Math.min(WIDEST_STEP, LONGEST / years.length);
  const every = Math.ceil(LABEL / step);
  const dated = years.reduce((sum, { count }) => sum + count, 0);
  return {
    id,
    width: Math.round(years.length * step),
    height: baseline + BELOW,
    baseline,
    bars: years.map(({ label, count }, index) => {
      const height = barHeight(count, most, PLOT);
      return {
        x: tenths((index + (1 - FILL) / 2) * step),
        y: tenths(baseline - height),
        width: tenths(FILL * step),
        height,
        centre: tenths((index + 0.5) * step),
        label: (years.length - 1 - index) % every === 0 ? shortLabel(label) : '',
        count: count > 0 ? grouped(count) : '',
      };
    }),
    title: 'Papers by year',
    description: yearsInWords(counts),
    caption: captionOf(dated, undated),
    rows: [
      ...years.map(({ label, count }) => ({ label, count: grouped(count) })),
      ...(undated > 0 ? [{ label: 'No date', count: grouped(undated) }] : []),
    ],
  };
}

function shortLabel(label: string): string {
  return label.replace('before ', '<');
}

function captionOf(dated: number, undated: number): string {
  if (undated === 0) return `All ${counted(dated, 'paper')} have a date.`;
  return `${grouped(dated)} of ${counted(dated + undated, 'paper')} ${dated === 1 ? 'has' : 'have'} a date; the other ${grouped(undated)} ${undated === 1 ? 'is' : 'are'} not in the chart.`;
}

/** A chart without words, to stand beside a number. */
export interface Spark {
  width: number;
  height: number;
  bars: Bar[];
  label: string;
}

const SPARK_BAR = 7;
const SPARK_GAP = 2;
const SPARK_HEIGHT = 20;

/** The spark of year counts; sparks of the same span line up. */
export function spark(counts: YearCounts): Spark | undefined {
  const { years } = counts;
  if (years.length === 0) return undefined;
  const most = Math.max(...years.map(({ count }) => count), 1);
  return {
    width: years.length * (SPARK_BAR + SPARK_GAP) - SPARK_GAP,
    height: SPARK_HEIGHT,
    bars: years.map(({ count }, index) => {
      const height = barHeight(count, most, SPARK_HEIGHT);
      return { x: index * (SPARK_BAR + SPARK_GAP), y: SPARK_HEIGHT - height, width: SPARK_BAR, height };
    }),
    label: `Papers by year: ${yearsInWords(counts)}`,
  };
}

/** Height in pixels; a count above zero is never invisible. */
function barHeight(count: number, most: number, full: number): number {
  return count === 0 ? 0 : Math.max(tenths((count / most) * full), 1.5);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
