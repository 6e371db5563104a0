import { largest } from '../similarity/largest.ts';
import { products, type SparseVector } from '../similarity/tfidf.ts';

/** Groups papers by subject, for a library without written topics. */

const ROUNDS = 30;
/**
 * Number of neighbors that a paper passes its similarity on to. Measured together with the steps on eleven sets of
 * 450 to 495 papers from six fields, against judges, subject headings and the reviews that the papers are from:
 * fewer of either agree less, and more are no better.
 */
const NEIGHBORS = 16;
/** Number of times that similarity is passed on: two papers that share no words may have neighbors that do. */
const STEPS = 4;

/**
 * The cluster of each vector, 0 to `count` - 1. Method: cosines to the nearest neighbors are diffused along the
 * neighbor graph, and the result is clustered by spherical k-means, whose seeds are dense and far from each other.
 * Deterministic: ties go to the smaller index. Quadratic in the vectors.
 */
export function findClusters(vectors: readonly SparseVector[], terms: number, count: number): number[] {
  const reach = diffuse(vectors, terms);
  return kMeans(reach, seedsOf(reach, Math.min(count, vectors.length)));
}

/** For each vector, how far it reaches every other one, as a unit vector. */
function diffuse(vectors: readonly SparseVector[], terms: number): Float64Array[] {
  const all = [...vectors.keys()];
  const productsWith = products(vectors, terms);
  const near = vectors.map((vector) => {
    const scores = Float64Array.from(productsWith(vector, all));
    return largest(scores, NEIGHBORS + 1).map((at) => [at, scores[at] as number] as const);
  });
  let reach: Float64Array[] = vectors.map((_, own) => {
    const one = new Float64Array(vectors.length);
    one[own] = 1;
    return one;
  });
  for (let step = 0; step < STEPS; step++) {
    reach = near.map((list) =>
      unit(sum(list.map(([at, weight]) => [reach[at] as Float64Array, weight] as const))),
    );
  }
  return reach;
}

/** The fourth power by products: the last bit of `**` depends on the machine. */
function fourth(value: number): number {
  const square = value * value;
  return square * square;
}

/** Points that many others are close to, each far from those before it. */
function seedsOf(points: readonly Float64Array[], count: number): number[] {
  const likeness = points.map((one) => points.map((other) => dot(one, other)));
  const density = likeness.map((row) => Math.sqrt(row.reduce((total, value) => total + fourth(value), 0)));
  const covered = new Float64Array(points.length);
  const seeds: number[] = [];
  while (seeds.length < count) {
    const worth = Float64Array.from(density, (dense, at) => dense * (1 - (covered[at] as number)));
    for (const seed of seeds) worth[seed] = -1;
    const [best = 0] = largest(worth, 1);
    seeds.push(best);
    likeness[best]?.forEach((value, at) => {
      covered[at] = Math.max(covered[at] as number, value);
    });
  }
  return seeds;
}

function kMeans(points: readonly Float64Array[], seeds: readonly number[]): number[] {
  let centers = seeds.map((at) => points[at] as Float64Array);
  let clusters: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const next = points.map(
      (point) =>
        largest(
          Float64Array.from(centers, (one) => dot(point, one)),
          1,
        )[0] ?? 0,
    );
    if (next.every((cluster, at) => cluster === clusters[at])) break;
    clusters = next;
    const members = Map.groupBy(points.keys(), (at) => next[at] as number);
    centers = centers.map((old, cluster) => {
      const own = members.get(cluster);
      return own ? unit(sum(own.map((at) => [points[at] as Float64Array, 1] as const))) : old;
    });
  }
  return clusters;
}

function sum(parts: readonly (readonly [Float64Array, number])[]): Float64Array {
  const total = new Float64Array(parts[0]?.[0].length ?? 0);
  for (const [part, weight] of parts) {
    for (let at = 0; at < total.length; at++)
      total[at] = (total[at] as number) + weight * (part[at] as number);
  }
  return total;
}

function dot(one: Float64Array, other: Float64Array): number {
  let product = 0;
  for (let at = 0; at < one.length; at++) product += (one[at] as number) * (other[at] as number);
  return product;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
