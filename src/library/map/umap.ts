/**
 * UMAP (McInnes, Healy and Melville, “UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction”,
 * 2018) in two dimensions, for points whose nearest neighbors are known. How much points at a distance d belong to each
 * other is 1 / (1 + d²), as in t-SNE, not a curve fitted to a least distance, as in the package umap-js: its powers
 * take half of the time, and their last bit depends on the C library and the processor, which changes the whole layout.
 */
import type { Near } from '../similarity/nearest-vectors.ts';
import { type Edges, fuzzyGraph } from './fuzzy-graph.ts';

const EPOCHS = 250;
/** Number of random points that an edge's point is pushed away from each time the edge pulls at it. */
const NEGATIVE_SAMPLES = 5;
/** Points begin in a square of this size around the origin. */
const SIZE = 20;
const LONGEST_STEP = 4;

/** A position for each point, given its nearest points, itself first, all lists being equally long. */
export function umapPositions(near: readonly (readonly Near[])[], random: () => number): [number, number][] {
  const edges = fuzzyGraph(near, EPOCHS);
  const places = Float64Array.from({ length: 2 * near.length }, () => random() * SIZE - SIZE / 2);
  const schedule = scheduleOf(edges);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = epoch === 0 ? 1 : 1 - (epoch - 1) / EPOCHS;
    runEpoch(epoch, rate, edges, schedule, places, random);
  }
  return near.map((_, point) => [places[2 * point] as number, places[2 * point + 1] as number]);
}

/** When each edge pulls, and when its point is pushed away from others: a strong edge does so more often. */
interface Schedule {
  /** Number of epochs between two times, */
  readonly pulls: Float64Array;
  readonly pushes: Float64Array;
  /** and the epoch of the next one. */
  readonly nextPull: Float64Array;
  readonly nextPush: Float64Array;
}

function scheduleOf({ strengths }: Edges): Schedule {
  const strongest = strengths.reduce((most, strength) => Math.max(most, strength), 0);
  const pulls = strengths.map((strength) => EPOCHS / ((strength / strongest) * EPOCHS));
  const pushes = pulls.map((epochs) => epochs / NEGATIVE_SAMPLES);
  return { pulls, pushes, nextPull: pulls.slice(), nextPush: pushes.slice() };
}

/** Stochastic gradient descent over the edges that are due. */
function runEpoch(
  epoch: number,
  rate: number,
  { from, to }: Edges,
  { pulls, pushes, nextPull, nextPush }: Schedule,
  places: Float64Array,
  random: () => number,
): void {
  for (let edge = 0; edge < from.length; edge++) {
    if ((nextPull[edge] as number) > epoch) continue;
    const point = 2 * (from[edge] as number);
    pull(places, point, 2 * (to[edge] as number), rate);
    nextPull[edge] = (nextPull[edge] as number) + (pulls[edge] as number);
    const due = Math.floor((epoch - (nextPush[edge] as number)) / (pushes[edge] as number));
    for (let count = 0; count < due; count++) {
      push(places, point, 2 * Math.floor(random() * (places.length / 2)), rate);
    }
    nextPush[edge] = (nextPush[edge] as number) + due * (pushes[edge] as number);
  }
}

/** Moves two points toward each other; a point is given by the index of its first coordinate. */
function pull(places: Float64Array, one: number, other: number, rate: number): void {
  const x = (places[one] as number) - (places[other] as number);
  const y = (places[one + 1] as number) - (places[other + 1] as number);
  const square = x * x + y * y;
  if (square === 0) return;
  const slope = -2 / (square + 1);
  const [stepX, stepY] = [bounded(slope * x) * rate, bounded(slope * y) * rate];
  places[one] = (places[one] as number) + stepX;
  places[one + 1] = (places[one + 1] as number) + stepY;
  places[other] = (places[other] as number) - stepX;
  places[other + 1] = (places[other + 1] as number) - stepY;
}

/** Moves a point away from another one. */
function push(places: Float64Array, point: number, other: number, rate: number): void {
  if (point === other) return;
  const x = (places[point] as number) - (places[other] as number);
  const y = (places[point + 1] as number) - (places[other + 1] as number);
  const square = x * x + y * y;
  const slope = 2 / ((0.001 + square) * (square + 1));
  const isApart = square > 0;
  places[point] = (places[point] as number) + (isApart ? bounded(slope * x) : LONGEST_STEP) * rate;
  places[point + 1] = (places[point + 1] as number) + (isApart ? bounded(slope * y) : LONGEST_STEP) * rate;
}

function bounded(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
}
