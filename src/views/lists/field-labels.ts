import type { LabelWish } from '../charts/map-labels.ts';

/** A label of one or two lines, centred at `x`; `y` is the base line of its first. */
export interface FieldLabel {
  x: number;
  lines: { text: string; y: number }[];
}

/** Of the labels, in units of the map. */
const CHARACTER = 11;
const LINE = 24;
/** Room that stays free around a label. */
const GAP = { x: 24, y: 14 };
/** Lines by which a label may leave its point, nearest first. */
const SHIFTS = [0, 1, -1];
/** Longer labels take two lines, in characters. */
const LONGEST_LINE = 16;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Labels at or near their points, inside the picture and apart; the larger choose first, and one without room is left out. */
export function fieldLabels(
  wishes: readonly LabelWish[],
  size: { width: number; height: number },
): FieldLabel[] {
  const taken: Box[] = [];
  return [...wishes]
    .sort((a, b) => b.count - a.count)
    .flatMap(({ text, at }) => {
      const lines = inLines(text);
      const half = (Math.max(...lines.map(({ length }) => length)) * CHARACTER) / 2;
      const x = Math.round(Math.min(size.width - half, Math.max(half, at[0])));
      const boxes = SHIFTS.map((shift) => boxAt(x, at[1] + shift * LINE, half, lines.length));
      const box = boxes.find(
        (candidate) =>
          candidate.top >= 0 &&
          candidate.bottom <= size.height &&
          !taken.some((other) => overlap(candidate, other)),
      );
      if (!box) return [];
      taken.push(box);
      return [
        {
          x,
          lines: lines.map((line, index) => ({ text: line, y: Math.round(box.top + (index + 0.8) * LINE) })),
        },
      ];
    });
}

/** The text, cut at the space nearest to its middle where it is long. */
function inLines(text: string): string[] {
  if (text.length <= LONGEST_LINE) return [text];
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = text.length / 2;
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function boxAt(x: number, y: number, half: number, lines: number): Box {
  const height = lines * LINE;
  return { left: x - half, right: x + half, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  const isBeside = a.left >= b.right + GAP.x || b.left >= a.right + GAP.x;
  const isAbove = a.top >= b.bottom + GAP.y || b.top >= a.bottom + GAP.y;
  return !isBeside && !isAbove;
}
