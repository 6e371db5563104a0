import type { MapPoint } from '../../schemas/paper-map.ts';

/** A label to be placed near a point: its text, and how many papers it stands for. */
export interface LabelWish {
  text: string;
  at: MapPoint;
  count: number;
}

/** Where the middle of a label's base line stands. */
export interface LabelPlace {
  x: number;
  y: number;
}

/** Of the map's labels, in the map's units. */
const CHARACTER = 7.4;
const LINE = 20;
/** Lines by which a label may leave its point, nearest first. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5];

/** Places labels at their points, or above or below, so that they stay inside `width` and apart; the larger choose first. */
export function placeLabels(wishes: readonly LabelWish[], width: number): LabelPlace[] {
  const taken: Box[] = [];
  const places = new Map<LabelWish, LabelPlace>();
  for (const wish of [...wishes].sort((a, b) => b.count - a.count)) {
    const half = (wish.text.length * CHARACTER) / 2;
    const x = Math.round(Math.min(width - half, Math.max(half, wish.at[0])));
    const boxes = SHIFTS.map((shift) => ({ x, y: wish.at[1] + shift * LINE, half }));
    const box = boxes.find((box) => !taken.some((other) => overlap(box, other))) ?? (boxes[0] as Box);
    taken.push(box);
    places.set(wish, { x, y: Math.round(box.y) });
  }
  return wishes.map((wish) => places.get(wish) as LabelPlace);
}

interface Box {
  x: number;
  y: number;
  half: number;
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < LINE;
}

/** The point in the middle of points, coordinate by coordinate. Throws on none. */
export function middleOf(points: readonly MapPoint[]): MapPoint {
  if (points.length === 0) throw new Error('no points have no middle');
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
  return [median(points.map(([x]) => x)), median(points.map(([, y]) => y))];
}
