import { largest } from './largest.ts';
import type { SparseVector } from './tfidf.ts';

/** The index of a vector in a collection, with its product with the query: the cosine over heavy terms. */
export interface Near {
  index: number;
  cosine: number;
}

/** How much of a collection a query may examine. */
export interface Reach {
  /**
   * Number of query terms that count, heaviest first; the many light ones hardly change which vectors are near, and
   * cost most.
   */
  asked: number;
  /** Maximum number of postings per term, those with the largest weights. */
  postings: number;
}

const EVERYTHING: Reach = {
  asked: 40,
  postings: Number.POSITIVE_INFINITY,
};

/**
 * Returns a function that finds the `count` vectors of a collection over `terms` terms that are nearest to a
 * vector, nearest first, ties by index; fewer if fewer share one of its heavy terms. With bounded postings a query
 * costs the same in a collection of any size.
 */
export function nearestVectors(
  collection: readonly SparseVector[],
  terms: number,
  { asked, postings }: Reach = EVERYTHING,
): (vector: SparseVector, count: number) => Near[] {
  const all = postingsOf(collection, terms);
  const { starts, vectors, weights } = Number.isFinite(postings) ? bounded(all, postings) : all;
  const sums = new Float64Array(collection.length);
  const met = new Uint32Array(collection.length);
  return (vector, count) => {
    let size = 0;
    for (const at of largest(vector.weights, asked)) {
      const id = vector.ids[at] as number;
      const weight = vector.weights[at] as number;
      const end = starts[id + 1] as number;
      for (let i = starts[id] as number; i < end; i++) {
        const other = vectors[i] as number;
        const gain = weight * (weights[i] as number);
        if (gain === 0) continue;
        if (sums[other] === 0) met[size++] = other;
        sums[other] = (sums[other] as number) + gain;
      }
    }
    const reached = met.subarray(0, size);
    const nearest = largest(sums, count, reached).map((index) => ({ index, cosine: sums[index] as number }));
    for (const other of reached) sums[other] = 0;
    return nearest.filter(({ cosine }) => cosine > 0);
  };
}

/** The heaviest terms of a vector, heaviest first. */
export function heaviestOf({ ids, weights }: SparseVector, count: number): SparseVector {
  const positions = largest(weights, count);
  const heavy = { ids: new Uint32Array(positions.length), weights: new Float64Array(positions.length) };
  for (const [rank, at] of positions.entries()) {
    heavy.ids[rank] = ids[at] as number;
    heavy.weights[rank] = weights[at] as number;
  }
  return heavy;
}

/** The postings of each term with the largest weights, at most `most`, ties by vector. */
function bounded({ starts, vectors, weights }: Postings, most: number): Postings {
  const kept = { vectors: new Uint32Array(vectors.length), weights: new Float64Array(weights.length) };
  let count = 0;
  const keep = (at: number) => {
    kept.vectors[count] = vectors[at] as number;
    kept.weights[count++] = weights[at] as number;
  };
  const bounds = starts.map((start, id) => {
    const from = count;
    const end = starts[id + 1] ?? start;
    if (end - start <= most) for (let at = start; at < end; at++) keep(at);
    else for (const at of largest(weights.subarray(start, end), most)) keep(start + at);
    return from;
  });
  return {
    starts: bounds,
    vectors: kept.vectors.subarray(0, count),
    weights: kept.weights.subarray(0, count),
  };
}

/** Which vectors have each term, and its weight there: those of term `t` are from `starts[t]` up to `starts[t + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly vectors: Uint32Array;
  readonly weights: Float64Array;
}

/** The postings of vectors over `terms` terms; those of each term are in the order of the vectors. */
function postingsOf(collection: readonly SparseVector[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  for (const { ids } of collection) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const vectors = new Uint32Array(starts[terms] as number);
  const weights = new Float64Array(vectors.length);
  for (const [index, vector] of collection.entries()) {
    for (let at = 0; at < vector.ids.length; at++) {
      const id = vector.ids[at] as number;
      const slot = next[id] as number;
      next[id] = slot + 1;
      vectors[slot] = index;
      weights[slot] = vector.weights[at] as number;
    }
  }
  return { starts, vectors, weights };
}
