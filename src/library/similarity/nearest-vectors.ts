import { largest } from './largest.ts';
import { type Postings, postingsOf } from './postings.ts';
import type { SparseVector } from './tfidf.ts';

/** A vector of a collection by its index, with its product with what was asked: the cosine over heavy terms. */
export interface Near {
  index: number;
  cosine: number;
}

/** How much of a collection a question may look at. */
export interface Reach {
  /** Terms of a vector that count, heaviest first; the many light ones hardly change who is near, and cost most. */
  asked: number;
  /** The same for the vectors of the collection. */
  kept: number;
  /** Of each term only the vectors it weighs most in. */
  postings: number;
}

const EVERYTHING: Reach = {
  asked: 40,
  kept: Number.POSITIVE_INFINITY,
  postings: Number.POSITIVE_INFINITY,
};

/**
 * Answers which `count` vectors of a collection over `terms` terms are nearest to a vector, nearest first, ties by
 * index; fewer where fewer share one of its heavy terms. With bounded postings a question costs the same in a
 * collection of any size.
 */
export function nearestVectors(
  collection: readonly SparseVector[],
  terms: number,
  { asked, kept, postings }: Reach = EVERYTHING,
): (vector: SparseVector, count: number) => Near[] {
  const held = Number.isFinite(kept) ? collection.map((vector) => heaviestOf(vector, kept)) : collection;
  const all = postingsOf(held, terms);
  const { starts, vectors, weights } = Number.isFinite(postings) ? bounded(all, postings) : all;
  const sums = new Float64Array(collection.length);
  const met = new Uint32Array(collection.length);
  return (vector, count) => {
    let size = 0;
    for (const at of largest(vector.weights, asked)) {
      const [id, weight] = [vector.ids[at] as number, vector.weights[at] as number];
      for (let i = starts[id] as number; i < (starts[id + 1] as number); i++) {
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
function heaviestOf({ ids, weights }: SparseVector, count: number): SparseVector {
  const positions = largest(weights, count);
  return {
    ids: Uint32Array.from(positions, (at) => ids[at] as number),
    weights: Float64Array.from(positions, (at) => weights[at] as number),
  };
}

/** Of each term the postings of the largest weight, at most `most`, ties by vector. */
function bounded({ starts, vectors, weights }: Postings, most: number): Postings {
  const kept: number[] = [];
  const bounds = starts.map((start, id) => {
    const from = kept.length;
    const end = starts[id + 1] ?? start;
    if (end - start <= most) for (let at = start; at < end; at++) kept.push(at);
    else for (const at of largest(weights.subarray(start, end), most)) kept.push(start + at);
    return from;
  });
  return {
    starts: bounds,
    vectors: Uint32Array.from(kept, (at) => vectors[at] as number),
    weights: Float64Array.from(kept, (at) => weights[at] as number),
  };
}
