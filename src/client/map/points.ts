/** A paper on the map. */
export interface Point {
  x: number;
  y: number;
  /** Id of its first topic, or empty. */
  topic: string;
  /** Its index in the order of dots, counting from 0. */
  dot: number;
}

/** The positions in a path of `M x y h0`. */
export function readPath(path: string): [x: number, y: number][] {
  return [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** A path through positions, in the form that `readPath` reads. */
export function writePath(places: readonly Pick<Point, 'x' | 'y'>[]): string {
  return places.map(({ x, y }) => `M${x} ${y}h0`).join('');
}

/** The points of a map, in the order of its dots. */
export function readPoints(map: SVGSVGElement): Point[] {
  return [...map.querySelectorAll<SVGGElement>('[data-dots]')]
    .flatMap((group) => {
      const topic = group.dataset['topic'] ?? '';
      const links = [...group.querySelectorAll('circle')].map(({ cx, cy }): [number, number] => [
        cx.baseVal.value,
        cy.baseVal.value,
      ]);
      const dots = readPath(group.querySelector('path')?.getAttribute('d') ?? '');
      return [...links, ...dots].map(([x, y]) => ({ x, y, topic }));
    })
    .map((point, dot) => ({ ...point, dot }));
}

/** The point nearest to a position and at most `reach` away. */
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
 * The neighbor of a point in a direction: the nearest one within 45 degrees, ties going to the first. Undefined at
 * the edge of the map.
 */
export function neighbor(
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
