import type { PathCommand } from 'opentype.js';

/** Steps from no coverage to full coverage of a pixel. */
export const STEPS = 7;

/** How much of each pixel a shape covers, in steps, row by row. */
export interface Coverage {
  width: number;
  height: number;
  /** Offset of the top left corner from the origin of the shape, in whole pixels. */
  left: number;
  top: number;
  steps: Uint8Array;
}

/** Straight segments per curve. At the sizes of letters, more make no difference. */
const PIECES = 8;

type Point = readonly [x: number, y: number];

/** The pixel coverage of a filled outline; undefined if it is empty. */
export function coverageOf(outline: readonly PathCommand[]): Coverage | undefined {
  const lines = linesOf(outline);
  if (lines.length === 0) return undefined;
  const points = lines.flat();
  const left = Math.floor(Math.min(...points.map(([x]) => x)));
  const top = Math.floor(Math.min(...points.map(([, y]) => y)));
  // One pixel wider than the shape, because an edge also counts toward the pixel to its right.
  const width = Math.ceil(Math.max(...points.map(([x]) => x))) - left + 2;
  const height = Math.ceil(Math.max(...points.map(([, y]) => y))) - top + 1;
  const changes = new Float64Array(width * height);
  for (const [from, to] of lines) {
    addLine(changes, width, [from[0] - left, from[1] - top], [to[0] - left, to[1] - top]);
  }
  let covered = 0;
  const steps = Uint8Array.from(changes, (change) => {
    covered += change;
    return Math.round(Math.min(1, Math.abs(covered)) * STEPS);
  });
  return { width, height, left, top, steps };
}

/** The edges of an outline as straight lines. */
function linesOf(outline: readonly PathCommand[]): [Point, Point][] {
  const lines: [Point, Point][] = [];
  let start: Point = [0, 0];
  let last: Point = start;
  const lineTo = (point: Point) => {
    lines.push([last, point]);
    last = point;
  };
  for (const command of outline) {
    if (command.type === 'M') start = last = [command.x, command.y];
    else if (command.type === 'L') lineTo([command.x, command.y]);
    else if (command.type === 'Z') lineTo(start);
    else for (const point of curvePoints(last, command)) lineTo(point);
  }
  return lines;
}

function curvePoints(from: Point, curve: Extract<PathCommand, { type: 'C' | 'Q' }>): Point[] {
  return Array.from({ length: PIECES }, (_, index) => {
    const t = (index + 1) / PIECES;
    const u = 1 - t;
    const at = (a: number, b: number, c: number, d?: number) =>
      d === undefined
        ? u * u * a + 2 * u * t * b + t * t * c
        : u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return curve.type === 'Q'
      ? [at(from[0], curve.x1, curve.x), at(from[1], curve.y1, curve.y)]
      : [at(from[0], curve.x1, curve.x2, curve.x), at(from[1], curve.y1, curve.y2, curve.y)];
  });
}

/**
 * Adds an edge to the differences between each pixel's coverage and that of the pixel before it. The area to the
 * right of the line is covered, and the line on the other side cancels it with the opposite sign (after Levien's
 * font-rs).
 */
function addLine(changes: Float64Array, width: number, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const sign = from[1] < to[1] ? 1 : -1;
  const [[startX, startY], [endX, endY]] = sign === 1 ? [from, to] : [to, from];
  const slope = (endX - startX) / (endY - startY);
  let x = startX;
  for (let row = Math.floor(startY); row < endY; row++) {
    const height = Math.min(row + 1, endY) - Math.max(row, startY);
    const next = x + slope * height;
    addInRow(changes, row * width, Math.min(x, next), Math.max(x, next), sign * height);
    x = next;
  }
}

/** Adds the part of an edge within one row, from `left` to `right`; `area` is its height, signed by direction. */
function addInRow(changes: Float64Array, row: number, left: number, right: number, area: number): void {
  const first = Math.floor(left);
  const after = Math.max(first + 1, Math.ceil(right));
  let covered = 0;
  for (let column = first; column < after; column++) {
    // The share of the area to the left of this pixel's right side.
    const upTo = shareUpTo(left, right, column + 1) * area;
    changes[row + column] = (changes[row + column] as number) + upTo - covered;
    covered = upTo;
  }
  changes[row + after] = (changes[row + after] as number) + area - covered;
}

/**
 * For an edge from `left` to `right`: the mean share of the pixel left of `side` that lies to the right of the
 * edge.
 */
function shareUpTo(left: number, right: number, side: number): number {
  const full = Math.min(right, Math.max(left, side - 1));
  const none = Math.min(right, Math.max(left, side));
  if (right - left < 1e-9) return Math.min(1, Math.max(0, side - left));
  return (full - left + ((side - full) ** 2 - (side - none) ** 2) / 2) / (right - left);
}
