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

/** How labels are set, in units of the picture. */
export interface LabelStyle {
  width: number;
  /** Labels stay above this height, if given. */
  height?: number;
  /** Width of a character and height of a line. */
  character: number;
  line: number;
  /** Position of the baseline within a line's height, 0 to 1. */
  base: number;
  /** Space that stays free around a label. */
  gap: { x: number; y: number };
  /** Numbers of lines by which a label may be moved from its point, nearest first. */
  shifts: readonly number[];
  /** Maximum characters of a one-line label; longer ones take two lines. */
  longestLine: number;
}

/** A rectangle, in units of the picture. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Places labels at, above or below their points, inside the picture and not overlapping; larger ones go first.
 * Undefined for a label that does not fit.
 */
export function placeLabels(wishes: readonly LabelWish[], style: LabelStyle): (PlacedLabel | undefined)[] {
  const taken: Box[] = [];
  const placed = new Map<LabelWish, PlacedLabel>();
  for (const wish of [...wishes].sort((a, b) => b.count - a.count)) {
    const boxes = style.shifts.map((shift) => boxAt(wish, shift, style));
    const box = boxes.find(
      (one) => isInside(one, style) && !taken.some((other) => overlap(one, other, style)),
    );
    if (!box) continue;
    taken.push(box);
    placed.set(wish, labelIn(box, wish, style));
  }
  return wishes.map((wish) => placed.get(wish));
}

function boxAt(
  { text, at }: LabelWish,
  shift: number,
  { width, character, line, longestLine }: LabelStyle,
): Box {
  const lines = inLines(text, longestLine);
  const half = (Math.max(...lines.map(({ length }) => length)) * character) / 2;
  const x = Math.round(Math.min(width - half, Math.max(half, at[0])));
  const [y, height] = [at[1] + shift * line, lines.length * line];
  return { left: x - half, right: x + half, top: y - height / 2, bottom: y + height / 2 };
}

function labelIn({ left, right, top }: Box, { text }: LabelWish, style: LabelStyle): PlacedLabel {
  return {
    x: Math.round((left + right) / 2),
    lines: inLines(text, style.longestLine).map((line, index) => ({
      text: line,
      y: Math.round(top + (index + style.base) * style.line),
    })),
  };
}

function isInside({ top, bottom }: Box, { height }: LabelStyle): boolean {
  return height === undefined || (top >= 0 && bottom <= height);
}

function overlap(a: Box, b: Box, { gap }: LabelStyle): boolean {
  const isBeside = a.left >= b.right + gap.x || b.left >= a.right + gap.x;
  const isAbove = a.top >= b.bottom + gap.y || b.top >= a.bottom + gap.y;
  return !isBeside && !isAbove;
}

/** The text, split at the space nearest to its middle if it is long. */
export function inLines(text: string, longest: number): string[] {
  if (text.length <= longest) return [text];
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
