import { grouped } from './text.ts';

/** A table of counts: one row a thing, one column a time, cells shaded by their count. */
export interface CountGrid {
  /** Unique within a page; names the table's heading. */
  id: string;
  heading: string;
  note: string;
  /** Head of the first column. */
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
}

/** A count with where it leads, before it is shaded. */
export interface GridCount {
  count: number;
  url?: string;
}

const SHADES = 4;

/** Shades counts in four steps by the square root of their share of the largest, so that small ones can be told apart. */
export function shadedCells(rows: readonly (readonly GridCount[])[]): GridCell[][] {
  const most = Math.max(1, ...rows.map((row) => Math.max(0, ...row.map(({ count }) => count))));
  return rows.map((row) =>
    row.map(({ count, url }) => {
      if (count === 0) return { count: '' };
      const shade = `shade-${Math.ceil(Math.sqrt(count / most) * SHADES)}`;
      return { count: grouped(count), shade, ...(url !== undefined && { url }) };
    }),
  );
}
