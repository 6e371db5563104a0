import type { MapPoints } from '../../views/map.ts';

/** A paper on the map. */
export interface Point {
  x: number;
  y: number;
  /** Id of its first topic, or empty. */
  topic: string;
  /** What a reader is told of it. */
  name: string;
  slug: string;
}

/** The points of the file that the map's page names. */
export function readPoints({ topics, papers }: MapPoints): Point[] {
  return papers.map(([x, y, topic, slug, title]) => {
    const first = topics[topic];
    return { x, y, topic: first?.id ?? '', name: first ? `${title} (${first.title})` : title, slug };
  });
}

/** The point nearest to a place and at most `reach` away. */
export function nearestPoint(
  points: readonly Point[],
  x: number,
  y: number,
  reach: number,
): Point | undefined {
  let [winner, least]: [Point | undefined, number] = [undefined, reach ** 2];
  for (const point of points) {
    const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
    if (distance <= least) [winner, least] = [point, distance];
  }
  return winner;
}

/** Unit steps of the arrow keys. */
export const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The neighbour of a point in a direction: the nearest within 45 degrees of it, ties to the first. Undefined at the
 * edge of the map.
 */
export function neighbour(
  points: readonly Point[],
  from: Point,
  [dx, dy]: readonly [number, number],
): Point | undefined {
  let [winner, least]: [Point | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const point of points) {
    const along = (point.x - from.x) * dx + (point.y - from.y) * dy;
    const across = Math.abs((point.x - from.x) * dy - (point.y - from.y) * dx);
    const distance = along + across;
    if (along > 0 && across <= along && distance < least) [winner, least] = [point, distance];
  }
  return winner;
}
