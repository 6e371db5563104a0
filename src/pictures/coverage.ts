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

/** The pixel coverage of a filled outline; undefined if it is empty. */
export function coverageOf(outline: readonly PathCommand[]): Coverage | undefined {
  const lines = linesOf(outline);
  if (lines.length === 0) return undefined;
  const [leftmost, rightmost] = rangeOf(lines, 0);
  const [topmost, lowest] = rangeOf(lines, 1);
  const left = Math.floor(leftmost);
  const top = Math.floor(topmost);
  // One pixel wider than the shape, because an edge also counts toward the pixel to its right.
  const width = Math.ceil(rightmost) - left + 2;
  const height = Math.ceil(lowest) - top + 1;
  const changes = new Float64Array(width * height);
  for (let at = 0; at < lines.length; at += 4) {
    const [fromX, fromY, toX, toY] = [lines[at], lines[at + 1], lines[at + 2], lines[at + 3]] as Line;
    if (fromY < toY) addLine(changes, width, [fromX - left, fromY - top, toX - left, toY - top], 1);
    else if (fromY > toY) addLine(changes, width, [toX - left, toY - top, fromX - left, fromY - top], -1);
  }
  const steps = new Uint8Array(width * height);
  let covered = 0;
  for (let at = 0; at < steps.length; at++) {
    covered += changes[at] as number;
    steps[at] = Math.round(Math.min(1, Math.abs(covered)) * STEPS);
  }
  return { width, height, left, top, steps };
}

/** Where a line starts and ends. */
type Line = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** The edges of an outline as straight lines, four numbers for each. */
function linesOf(outline: readonly PathCommand[]): number[] {
  const lines: number[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => {
    lines.push(x, y, toX, toY);
    x = toX;
    y = toY;
  };
  for (const command of outline) {
    if (command.type === 'M') {
      startX = x = command.x;
      startY = y = command.y;
    } else if (command.type === 'L') lineTo(command.x, command.y);
    else if (command.type === 'Z') lineTo(startX, startY);
    else addCurve(x, y, command, lineTo);
  }
  return lines;
}

function addCurve(
  x: number,
  y: number,
  curve: Extract<PathCommand, { type: 'C' | 'Q' }>,
  lineTo: (x: number, y: number) => void,
): void {
  for (let piece = 1; piece <= PIECES; piece++) {
    const t = piece / PIECES;
    if (curve.type === 'Q') lineTo(quadratic(t, x, curve.x1, curve.x), quadratic(t, y, curve.y1, curve.y));
    else lineTo(cubic(t, x, curve.x1, curve.x2, curve.x), cubic(t, y, curve.y1, curve.y2, curve.y));
  }
}

function quadratic(t: number, a: number, b: number, c: number): number {
  const u = 1 - t;
  return u * u * a + 2 * u * t * b + t * t * c;
}

function cubic(t: number, a: number, b: number, c: number, d: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** The least and greatest of every second number. */
function rangeOf(lines: readonly number[], first: 0 | 1): [least: number, greatest: number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = first; at < lines.length; at += 2) {
    least = Math.min(least, lines[at] as number);
    greatest = Math.max(greatest, lines[at] as number);
  }
  return [least, greatest];
}

/**
 * Adds an edge, given downward, to the differences between each pixel's coverage and that of the pixel before it.
 * The area to the right of the line is covered, and the line on the other side cancels it with the opposite sign
 * (after Levien's font-rs).
 */
function addLine(
  changes: Float64Array,
  width: number,
  [startX, startY, endX, endY]: Line,
  sign: 1 | -1,
): void {
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
  return (full - left + ((side - full) * (side - full) - (side - none) * (side - none)) / 2) / (right - left);
}
