import type { Near } from '../similarity/nearest-vectors.ts';

/** The edges of a graph, by source and then by target, with strengths between 0 and 1. */
export interface Edges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly strengths: Float64Array;
}

/** How close the search for a scale comes, in at most this many steps. */
const SEARCH = { tolerance: 1e-5, steps: 64 };
/** A scale is at least this share of the mean distance. */
const LEAST_SCALE = 1e-3;

/**
 * The graph that UMAP lays out: the fuzzy union of what each point says about its neighbors, in both directions.
 * Edges weaker than the strongest divided by `most` are left out. The lists of neighbors are equally long, and begin
 * with the point itself.
 */
export function fuzzyGraph(near: readonly (readonly Near[])[], most: number): Edges {
  const count = near.length;
  const said = membershipsOf(near);
  const all = new Map<number, number>();
  for (const [edge, strength] of said) {
    const back = (edge % count) * count + Math.floor(edge / count);
    const other = said.get(back) ?? 0;
    const union = strength + other - strength * other;
    all.set(edge, union);
    all.set(back, union);
  }
  const strongest = [...all.values()].reduce((most, strength) => Math.max(most, strength), 0);
  const edges = [...all]
    .filter(([, strength]) => strength > 0 && strength >= strongest / most)
    .sort(([a], [b]) => a - b);
  return {
    // The graph is symmetric: by target and then by source is the other way around.
    from: Uint32Array.from(edges, ([edge]) => edge % count),
    to: Uint32Array.from(edges, ([edge]) => Math.floor(edge / count)),
    strengths: Float64Array.from(edges, ([, strength]) => strength),
  };
}

/** How much each neighbor of a point belongs to it: 1 for the nearest, less with distance; by `point · count + neighbor`. */
function membershipsOf(near: readonly (readonly Near[])[]): Map<number, number> {
  const found = new Map<number, number>();
  const distances = near.map((list) => list.map(({ cosine }) => 1 - cosine));
  const usual = mean(distances.map(mean));
  for (const [point, list] of near.entries()) {
    const own = distances[point] as number[];
    const nearest = own.find((distance) => distance > 0) ?? 0;
    const scale = Math.max(scaleOf(own, nearest), LEAST_SCALE * (nearest > 0 ? mean(own) : usual));
    for (const [at, { index }] of list.entries()) {
      if (index === point) continue;
      const beyond = (own[at] as number) - nearest;
      // Rounded, because machines may differ in the last bit of an exponential, and so in the whole layout.
      found.set(point * near.length + index, beyond > 0 ? Math.fround(Math.exp(-(beyond / scale))) : 1);
    }
  }
  return found;
}

/** The scale of a point's distances at which its neighbors' memberships sum up to the logarithm of their number. */
function scaleOf(distances: readonly number[], nearest: number): number {
  const target = Math.log(distances.length) / Math.log(2);
  let [low, scale, high] = [0, 1, Number.POSITIVE_INFINITY];
  for (let step = 0; step < SEARCH.steps; step++) {
    let sum = 0;
    for (let at = 1; at < distances.length; at++) {
      const beyond = (distances[at] as number) - nearest;
      sum += beyond > 0 ? Math.exp(-(beyond / scale)) : 1;
    }
    if (Math.abs(sum - target) < SEARCH.tolerance) break;
    if (sum > target) high = scale;
    else low = scale;
    scale = high === Number.POSITIVE_INFINITY ? 2 * scale : (low + high) / 2;
  }
  return scale;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
