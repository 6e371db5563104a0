import { strings } from '../../strings/index.ts';
import { grouped } from '../frame/text.ts';

/** A table of counts: one row per thing, one column per period, cells shaded by their count. */
export interface CountGrid {
  /** Unique within a page; id of the table's heading. */
  id: string;
  heading: string;
  note: string;
  /** Header of the first column. */
  corner: string;
  columns: string[];
  rows: GridRow[];
}

export interface GridRow {
  title: string;
  url?: string;
  hue?: string;
  cells: GridCell[];
}

export interface GridCell {
  /** Empty for none. */
  count: string;
  url?: string;
  /** How dark the cell is: `shade-1` to `shade-4`, or nothing. */
  shade?: string;
  months?: MonthBars;
}

/** A year's months, January to December. */
export interface MonthBars {
  /** One line per month in a box of 12 by 12, as an SVG path; its height is the square root of the count. */
  path: string;
  /** `Jan 2, Mar 1`. */
  words: string;
}

/** A count with its link, before it is shaded. */
export interface GridCount {
  count: number;
  url?: string;
  /** The part of the count with a known month, by month. */
  months?: readonly number[];
}

/** Numbers of the months. */
export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

const SHADES = 4;

/**
 * Shades counts in four steps by the square root of their share of the largest, so that small ones can be told
 * apart.
 */
export function shadedCells(rows: readonly (readonly GridCount[])[]): GridCell[][] {
  const most = largest(rows.map((row) => largest(row.map(({ count }) => count))));
  const mostInMonth = largest(rows.flatMap((row) => row.map(({ months = [] }) => largest(months))));
  return rows.map((row) =>
    row.map(({ count, url, months = [] }) => {
      if (count === 0) return { count: '' };
      const shade = `shade-${Math.ceil(Math.sqrt(count / most) * SHADES)}`;
      const bars = monthBars(months, mostInMonth);
      return {
        count: grouped(count),
        shade,
        ...(url !== undefined && { url }),
        ...(bars && { months: bars }),
      };
    }),
  );
}

function monthBars(months: readonly number[], most: number): MonthBars | undefined {
  const held = months.flatMap((count, month) => (count > 0 ? [{ count, month }] : []));
  if (held.length === 0) return undefined;
  const top = (count: number) => Math.round((1 - Math.sqrt(count / most)) * 120) / 10;
  return {
    path: held.map(({ count, month }) => `M${month}.5 12V${top(count)}`).join(''),
    words: held
      .map(({ count, month }) => `${strings.format.shortMonth(month + 1)} ${grouped(count)}`)
      .join(', '),
  };
}

/** The largest count, at least 1. */
function largest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 1);
}
