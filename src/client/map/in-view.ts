import { type Frame, holds, type Size } from './frame.ts';
import type { Point } from './points.ts';

/** The points that a frame shows. */
export interface InView {
  count: number;
  /** Ids of topics with their numbers of points, largest first. */
  topics: [id: string, count: number][];
  /** Points nearest to the middle of the frame. */
  nearest: Point[];
}

/** The points that a frame shows, with at most `most` of them listed. */
export function inView(points: readonly Point[], frame: Frame, size: Size, most: number): InView {
  const seen = points.filter(({ x, y }) => holds(frame, x, y, size));
  const middle = [frame.x + size.width / frame.zoom / 2, frame.y + size.height / frame.zoom / 2] as const;
  const far = ({ x, y }: Point) => Math.hypot(x - middle[0], y - middle[1]);
  const topics = [...Map.groupBy(seen, ({ topic }) => topic)].filter(([id]) => id !== '');
  return {
    count: seen.length,
    topics: topics
      .map(([id, own]): [string, number] => [id, own.length])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    nearest: seen.sort((a, b) => far(a) - far(b) || a.dot - b.dot).slice(0, most),
  };
}
