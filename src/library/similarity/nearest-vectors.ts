import { largest } from './largest.ts';
import { postingsOf } from './postings.ts';
import type { SparseVector } from './tfidf.ts';

/** A vector of a collection by its index, with its cosine to what was asked. */
export interface Near {
  index: number;
  cosine: number;
}

/** A question goes by its heaviest terms; the many light ones hardly change who is near, and cost most. */
const HEAVY_TERMS = 40;

/**
 * Answers which `count` vectors of a collection are nearest to a vector by cosine over its 40 heaviest terms, nearest
 * first, ties by index; fewer where fewer share one. The cost of a question grows with the collection.
 */
export function nearestVectors(
  collection: readonly SparseVector[],
  terms: number,
): (vector: SparseVector, count: number) => Near[] {
  const { starts, vectors, weights } = postingsOf(collection, terms);
  const sums = new Float64Array(collection.length);
  return (vector, count) => {
    sums.fill(0);
    for (const at of largest(vector.weights, HEAVY_TERMS)) {
      const [id, weight] = [vector.ids[at] as number, vector.weights[at] as number];
      for (let i = starts[id] as number; i < (starts[id + 1] as number); i++) {
        const index = vectors[i] as number;
        sums[index] = (sums[index] as number) + weight * (weights[i] as number);
      }
    }
    return largest(sums, count)
      .map((index) => ({ index, cosine: sums[index] as number }))
      .filter(({ cosine }) => cosine > 0);
  };
}
