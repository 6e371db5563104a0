import { largest } from './largest.ts';
import { type Postings, postingsOf } from './postings.ts';
import type { SparseVector } from './tfidf.ts';

/** Candidates share one of a paper's heaviest terms; of each term only the papers it weighs most in are looked at. */
const HEAVY_TERMS = 24;
const POSTINGS = 200;
const CANDIDATES = 40;

/**
 * Answers which other vectors of a collection over `terms` terms may be near to one, by its index: the 40 with the
 * largest product over both vectors' 24 heaviest terms, largest first, ties by index. Each term names at most the 200
 * vectors it weighs most in, so that a question costs the same in a collection of any size.
 */
export function candidateFinder(
  collection: readonly SparseVector[],
  terms: number,
): (index: number) => number[] {
  const heavy = collection.map(heaviestOf);
  const { starts, vectors, weights } = bounded(postingsOf(heavy, terms));
  const sums = new Float64Array(collection.length);
  const met = new Uint32Array(collection.length);
  return (self) => {
    let count = 0;
    const own = heavy[self] as SparseVector;
    for (let at = 0; at < own.ids.length; at++) {
      const id = own.ids[at] as number;
      const weight = own.weights[at] as number;
      for (let i = starts[id] as number; i < (starts[id + 1] as number); i++) {
        const other = vectors[i] as number;
        if (other === self) continue;
        if (sums[other] === 0) met[count++] = other;
        sums[other] = (sums[other] as number) + weight * (weights[i] as number);
      }
    }
    const reached = met.subarray(0, count);
    const nearest = largest(sums, CANDIDATES, reached);
    for (const other of reached) sums[other] = 0;
    return nearest;
  };
}

/** The heaviest terms of a vector, heaviest first. */
function heaviestOf({ ids, weights }: SparseVector): SparseVector {
  const positions = largest(weights, HEAVY_TERMS);
  return {
    ids: Uint32Array.from(positions, (at) => ids[at] as number),
    weights: Float64Array.from(positions, (at) => weights[at] as number),
  };
}

/** Of each term the 200 postings of the largest weight, ties by vector. */
function bounded({ starts, vectors, weights }: Postings): Postings {
  const kept: number[] = [];
  const bounds = starts.map((start, id) => {
    const from = kept.length;
    const end = starts[id + 1] ?? start;
    if (end - start <= POSTINGS) for (let at = start; at < end; at++) kept.push(at);
    else for (const at of largest(weights.subarray(start, end), POSTINGS)) kept.push(start + at);
    return from;
  });
  return {
    starts: bounds,
    vectors: Uint32Array.from(kept, (at) => vectors[at] as number),
    weights: Float64Array.from(kept, (at) => weights[at] as number),
  };
}
