import type { MapPoint } from '../../schemas/library.ts';
import { type Box, inLines, type LabelWish, type PlacedLabel } from './map-labels.ts';

/** How labels are placed among dots, in units of the picture. */
export interface FreeStyle {
  width: number;
  height: number;
  /** Width of a character and height of a line. */
  character: number;
  line: number;
  /** Maximum distance of a label from its point. */
  reach: number;
  /** Whether a label without a free place may cover as few dots as possible instead of being left out. */
  mayCover: boolean;
}

/** Side of the cells in which dots are counted, and the step between the places tried. */
const CELL = 4;
/** Space between labels. */
const GAP = 4;

/**
 * Places labels near their points so that they cover neither dots nor other labels, in one line or two; larger ones
 * go first and take the nearest place. Undefined for a label that finds none. Its running time does not grow with
 * the dots.
 */
export function placeFreeLabels(
  wishes: readonly LabelWish[],
  dots: readonly MapPoint[],
  style: FreeStyle,
): (PlacedLabel | undefined)[] {
  const dotsIn = dotCounter(dots, style);
  const steps = stepsWithin(style.reach);
  const taken: Box[] = [];
  const placed = new Map<LabelWish, PlacedLabel>();
  for (const wish of [...wishes].sort((a, b) => b.count - a.count)) {
    const best = bestPlace(wish, style, steps, dotsIn, (box) => taken.some((other) => touch(box, other)));
    if (!best) continue;
    taken.push(best.box);
    placed.set(wish, labelIn(best.box, best.lines, style));
  }
  return wishes.map((wish) => placed.get(wish));
}

/** A shift of a label from its point, and how far that is. */
interface Step {
  dx: number;
  dy: number;
  far: number;
}

/** The best place for a label. `covered` counts the dots in a box; `isTaken` says whether another label is there. */
function bestPlace(
  { text, at }: LabelWish,
  style: FreeStyle,
  steps: readonly Step[],
  covered: (box: Box) => number,
  isTaken: (box: Box) => boolean,
): { box: Box; lines: string[] } | undefined {
  const { width, height, character, line, reach, mayCover } = style;
  let best: { cost: number; box: Box; lines: string[] } | undefined;
  for (const lines of [[text], inLines(text, 0)]) {
    const half = {
      x: (Math.max(...lines.map(({ length }) => length)) * character) / 2,
      y: (lines.length * line) / 2,
    };
    for (const { dx, dy, far } of steps) {
      // Places further away cost more.
      if (best && far >= best.cost) break;
      const [x, y] = [at[0] + dx, at[1] + dy];
      const box = { left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      const dots = covered(box);
      if (dots > 0 && !mayCover) continue;
      const cost = far + dots * reach;
      if ((!best || cost < best.cost) && !isTaken(box)) best = { cost, box, lines };
    }
  }
  return best;
}

/** Shifts of at most `reach`, nearest first, and otherwise row by row. */
function stepsWithin(reach: number): Step[] {
  const steps: Step[] = [];
  for (let dy = -reach; dy <= reach; dy += CELL) {
    for (let dx = -reach; dx <= reach; dx += CELL) {
      const far = Math.hypot(dx, dy);
      if (far <= reach) steps.push({ dx, dy, far });
    }
  }
  return steps.sort((a, b) => a.far - b.far);
}

/** Returns a function that counts the dots in a box, using sums over a grid. */
function dotCounter(dots: readonly MapPoint[], { width, height }: FreeStyle): (box: Box) => number {
  const columns = Math.ceil(width / CELL) + 2;
  const rows = Math.ceil(height / CELL) + 2;
  const sums = new Int32Array(columns * rows);
  const cellOf = (value: number, count: number) =>
    Math.min(count - 1, Math.max(1, Math.floor(value / CELL) + 1));
  for (const [x, y] of dots) {
    const cell = cellOf(y, rows) * columns + cellOf(x, columns);
    sums[cell] = (sums[cell] ?? 0) + 1;
  }
  const at = (row: number, column: number) => sums[row * columns + column] ?? 0;
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      sums[row * columns + column] =
        at(row, column) + at(row - 1, column) + at(row, column - 1) - at(row - 1, column - 1);
    }
  }
  return ({ left, right, top, bottom }) => {
    // A dot is a disc, so dots less than one cell away count too.
    const [x0, x1] = [cellOf(left - CELL, columns) - 1, cellOf(right + CELL, columns)];
    const [y0, y1] = [cellOf(top - CELL, rows) - 1, cellOf(bottom + CELL, rows)];
    return at(y1, x1) - at(y0, x1) - at(y1, x0) + at(y0, x0);
  };
}

function touch(a: Box, b: Box): boolean {
  const isBeside = a.left >= b.right + GAP || b.left >= a.right + GAP;
  return !isBeside && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}

function labelIn({ left, right, top }: Box, lines: readonly string[], { line }: FreeStyle): PlacedLabel {
  return {
    x: Math.round((left + right) / 2),
    // The baseline is about three quarters down.
    lines: lines.map((text, index) => ({ text, y: Math.round(top + (index + 0.75) * line) })),
  };
}
