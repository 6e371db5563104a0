import type { MapPoint } from '../../schemas/library.ts';

/** A label to be placed near a point: its text, and the number of papers it stands for. */
export interface LabelWish {
  text: string;
  at: MapPoint;
  count: number;
}

/** A label of one or two lines, centered at `x`; `y` is the baseline of each. */
export interface PlacedLabel {
  x: number;
  lines: { text: string; y: number }[];
}

/** How labels are set and placed among dots, in units of the picture. */
export interface LabelStyle {
  width: number;
  height: number;
  /** Width of a character and height of a line. */
  character: number;
  line: number;
  /** Space that stays free around a label. */
  gap: { x: number; y: number };
  /** Maximum characters of a one-line label, if there is a limit; longer ones take two lines. */
  longestLine?: number;
  /** Maximum distance of a label from its point. */
  reach: number;
  /** Whether a label without a free place may cover as few dots as possible instead of being left out. */
  mayCover: boolean;
}

/** A rectangle, in units of the picture. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Side of the cells in which dots are counted, and the step between the places tried. */
const CELL = 4;

/**
 * Places labels near their points so that they cover neither dots nor other labels, in one line or two; larger ones
 * go first and take the nearest place. Undefined for a label that finds none. Its running time does not grow with
 * the dots.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  dots: readonly MapPoint[],
  style: LabelStyle,
): (PlacedLabel | undefined)[] {
  const dotsIn = dotCounter(dots, style);
  const steps = stepsWithin(style.reach);
  const taken: Box[] = [];
  const placed = new Map<LabelWish, PlacedLabel>();
  for (const wish of [...wishes].sort((a, b) => b.count - a.count)) {
    const best = bestPlace(wish, style, steps, dotsIn, (box) =>
      taken.some((other) => touch(box, other, style)),
    );
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
  style: LabelStyle,
  steps: readonly Step[],
  covered: (box: Box) => number,
  isTaken: (box: Box) => boolean,
): { box: Box; lines: string[] } | undefined {
  const { width, height, character, line, longestLine, reach, mayCover } = style;
  let best: { cost: number; box: Box; lines: string[] } | undefined;
  for (const lines of splitsOf(text, longestLine)) {
    const half = {
      x: (Math.max(...lines.map(({ length }) => length)) * character) / 2,
      y: (lines.length * line) / 2,
    };
    const from = [within(at[0], half.x, width), within(at[1], half.y, height)] as const;
    for (const { dx, dy, far } of steps) {
      // Places further away cost more.
      if (best && far >= best.cost) break;
      const [x, y] = [from[0] + dx, from[1] + dy];
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
function dotCounter(dots: readonly MapPoint[], { width, height }: LabelStyle): (box: Box) => number {
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

function touch(a: Box, b: Box, { gap }: LabelStyle): boolean {
  const isBeside = a.left >= b.right + gap.x || b.left >= a.right + gap.x;
  return !isBeside && a.top < b.bottom + gap.y && b.top < a.bottom + gap.y;
}

function labelIn({ left, right, top }: Box, lines: readonly string[], { line }: LabelStyle): PlacedLabel {
  return {
    x: Math.round((left + right) / 2),
    // The baseline is about three quarters down.
    lines: lines.map((text, index) => ({ text, y: Math.round(top + (index + 0.75) * line) })),
  };
}

/** The nearest position to `at` whose label, half as long as `half`, is inside a picture of length `length`. */
function within(at: number, half: number, length: number): number {
  return Math.min(length - half, Math.max(half, at));
}

/** The ways to set a text in lines. */
function splitsOf(text: string, longest = Number.POSITIVE_INFINITY): string[][] {
  return text.length > longest ? [inTwo(text)] : [[text], inTwo(text)];
}

/** The text, split at the space nearest to its middle. */
function inTwo(text: string): string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = text.length / 2;
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The median of points, coordinate by coordinate. Throws if there are none. */
export function middleOf(points: readonly MapPoint[]): MapPoint {
  if (points.length === 0) throw new Error('no points have no middle');
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
  return [median(points.map(([x]) => x)), median(points.map(([, y]) => y))];
}
