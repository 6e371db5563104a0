import type { SparseVector } from './tfidf.ts';

/** A vector of a collection by its index, with its cosine to what was asked. */
export interface Near {
  index: number;
  cosine: number;
}

/** A question goes by its heaviest terms; the many light ones hardly change who is near, and cost most. */
const HEAVY_TERMS = 40;

/** The vectors that have each term: those of term `t` stand from `starts[t]` up to `starts[t + 1]`. */
interface Postings {
  starts: Uint32Array;
  vectors: Uint32Array;
  weights: Float64Array;
}

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
    for (const at of heaviest(vector)) {
      const [id, weight] = [vector.ids[at] as number, vector.weights[at] as number];
      for (let i = starts[id] as number; i < (starts[id + 1] as number); i++) {
        const index = vectors[i] as number;
        sums[index] = (sums[index] as number) + weight * (weights[i] as number);
      }
    }
    return largest(sums, count);
  };
}

function postingsOf(collection: readonly SparseVector[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  for (const { ids } of collection) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const vectors = new Uint32Array(starts[terms] as number);
  const weights = new Float64Array(vectors.length);
  collection.forEach((vector, index) => {
    vector.ids.forEach((id, at) => {
      const slot = next[id] as number;
      next[id] = slot + 1;
      vectors[slot] = index;
      weights[slot] = vector.weights[at] as number;
    });
  });
  return { starts, vectors, weights };
}

/** Positions in the vector of its heaviest terms. */
function heaviest({ weights }: SparseVector): number[] {
  return [...weights.keys()]
    .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
    .slice(0, HEAVY_TERMS);
}

/** The `count` largest sums above 0, largest first. */
function largest(sums: Float64Array, count: number): Near[] {
  const found: Near[] = [];
  sums.forEach((cosine, index) => {
    if (cosine <= 0 || (found.length === count && cosine <= (found[count - 1] as Near).cosine)) return;
    const at = found.findLastIndex((near) => near.cosine >= cosine) + 1;
    found.splice(at, 0, { index, cosine });
    if (found.length > count) found.pop();
  });
  return found;
}
