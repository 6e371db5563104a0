import { makeAnew, type Recall } from '../../base/stages.ts';
import type { MapPoint } from '../../schemas/library.ts';
import { type Near, nearestVectors } from '../similarity/nearest-vectors.ts';
import type { PaperVectors } from '../similarity/paper-vectors.ts';
import { seededRandom } from '../similarity/seeded-random.ts';
import type { SparseVector } from '../similarity/tfidf.ts';
import { umapPositions } from './umap.ts';

/** Number of papers laid out by UMAP itself; all others are placed among them. */
const LANDMARKS = 1000;
const NEIGHBORS = 12;
const SEED = 20;
/** Number of landmarks that determine the position of another paper. */
const ANCHORS = 4;
/** Size of the map in its own units. */
export const MAP_SIZE = { width: 1000, height: 700, margin: 24 };
/** Share of the papers on each side that may be outside of the frame before being moved to its edge. */
const STRAY = 0.004;

/** The papers that are laid out by UMAP itself. */
export interface Landmarks {
  /** By index. */
  readonly chosen: readonly number[];
  /** The nearest landmarks of each, including itself. */
  readonly near: readonly (readonly Near[])[];
  /** The nearest landmarks of any paper. */
  nearest(vector: SparseVector, count: number): Near[];
}

/** Landmarks chosen evenly from the papers. */
export function landmarksOf({ space, vectors }: PaperVectors): Landmarks {
  const step = Math.max(1, vectors.length / LANDMARKS);
  const chosen = Array.from({ length: Math.min(vectors.length, LANDMARKS) }, (_, at) =>
    Math.floor(at * step),
  );
  const landmarks = chosen.map((index) => vectors[index] as SparseVector);
  const nearest = nearestVectors(landmarks, space.size);
  return { chosen, near: landmarks.map((vector) => nearest(vector, NEIGHBORS)), nearest };
}

/** What the positions of landmarks are called where they are kept between runs; they depend on `near` alone. */
export const PLACES_OF_LANDMARKS = 'place landmarks';

/**
 * A position for each paper on a map of `MAP_SIZE`, such that papers using the same terms are close together.
 * Landmarks are laid out by UMAP over cosine distance (McInnes et al., 2018); any other paper is placed at the mean
 * of the landmarks nearest to it, weighted by similarity. Linear in the papers. The same papers give the same map,
 * and as long as the landmarks keep their neighbors, they stay where an earlier run placed them.
 */
export function mapPapers(
  vectors: readonly SparseVector[],
  { chosen, near, nearest }: Landmarks,
  recall: Recall = makeAnew,
): MapPoint[] {
  if (vectors.length === 0) return [];
  const placed = recall(PLACES_OF_LANDMARKS, near, () => placeLandmarks(near));
  const placeOf = new Map(chosen.map((index, at) => [index, placed[at] as MapPoint]));
  const random = seededRandom(SEED);
  return frame(
    vectors.map((vector, index) => placeOf.get(index) ?? among(nearest(vector, ANCHORS), placed, random)),
  );
}

/** Positions of landmarks. */
export function placeLandmarks(near: Landmarks['near']): MapPoint[] {
  // UMAP needs more points than neighbors; fewer papers are placed on a circle.
  if (near.length <= NEIGHBORS) return near.map((_, at) => [Math.cos(at * 2.4), Math.sin(at * 2.4)]);
  return umapPositions(
    near.map((list, self) => fill(list, self, near.length)),
    seededRandom(SEED),
  );
}

/** Exactly `NEIGHBORS`, the paper itself first; one that shares no terms gets those next to it in the library. */
function fill(list: readonly Near[], self: number, count: number): Near[] {
  const others = list.filter(({ index }) => index !== self);
  const known = new Set([self, ...others.map(({ index }) => index)]);
  for (let next = self + 1; known.size < NEIGHBORS; next++) {
    const index = next % count;
    if (!known.has(index)) others.push({ index, cosine: 0 });
    known.add(index);
  }
  return [{ index: self, cosine: 1 }, ...others].slice(0, NEIGHBORS);
}

/**
 * A position among the landmarks similar to a paper, with a random offset, so that papers with the same landmarks
 * do not coincide.
 */
function among(near: readonly Near[], places: readonly MapPoint[], random: () => number): MapPoint {
  const spread = 0.35;
  let [x, y, total] = [(random() - 0.5) * spread, (random() - 0.5) * spread, 0];
  for (const { cosine } of near) total += cosine;
  for (const { index, cosine } of near) {
    const [atX, atY] = places[index] as MapPoint;
    x += (atX * cosine) / total;
    y += (atY * cosine) / total;
  }
  return [x, y];
}

/** Scales positions to the map, in whole units. */
function frame(places: readonly MapPoint[]): MapPoint[] {
  const { width, height, margin } = MAP_SIZE;
  const toX = scale(
    places.map(([x]) => x),
    margin,
    width - margin,
  );
  const toY = scale(
    places.map(([, y]) => y),
    margin,
    height - margin,
  );
  return places.map(([x, y]) => [toX(x), toY(y)]);
}

function scale(values: number[], from: number, to: number): (value: number) => number {
  const sorted = values.sort((a, b) => a - b);
  const stray = Math.floor(sorted.length * STRAY);
  const [least, most] = [sorted[stray] as number, sorted.at(-1 - stray) as number];
  const span = most - least || 1;
  return (value) => Math.round(from + Math.min(1, Math.max(0, (value - least) / span)) * (to - from));
}
