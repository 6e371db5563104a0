import { heaviestOf, nearestVectors } from './nearest-vectors.ts';
import type { SparseVector } from './tfidf.ts';

/** Number of papers that each is compared with: the nearest by their heaviest terms. */
const CANDIDATES = 40;
const HEAVIEST = 24;
const REACH = { asked: HEAVIEST, postings: 200 };

/** For each paper, those that are near, with their cosines: from `starts[paper]` up to `starts[paper + 1]`. */
export interface NearPapers {
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly cosines: Float64Array;
}

/** Vectors one after the other in memory that threads can share, with where each ends. */
export interface PackedVectors {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
  readonly bounds: Uint32Array;
}

/** The papers near each one, given their vectors over `terms` terms. Linear in the papers. */
export function nearPapers(packed: PackedVectors, terms: number): NearPapers {
  const heavy = unpackVectors(packed).map((vector) => heaviestOf(vector, HEAVIEST));
  const nearest = nearestVectors(heavy, terms, REACH);
  const starts = new Uint32Array(heavy.length + 1);
  // A paper may not be among those nearest to itself.
  const room = new Uint32Array(heavy.length * (CANDIDATES + 1));
  let size = 0;
  for (const [self, vector] of heavy.entries()) {
    for (const { index } of nearest(vector, CANDIDATES + 1)) if (index !== self) room[size++] = index;
    starts[self + 1] = size;
  }
  const papers = room.slice(0, size);
  return { starts, papers, cosines: cosinesOf(packed, terms, starts, papers) };
}

/** The products of each vector with those that are near, in which the loops over packed vectors take half the time. */
function cosinesOf(
  { ids, weights, bounds }: PackedVectors,
  terms: number,
  starts: Uint32Array,
  near: Uint32Array,
): Float64Array {
  const dense = new Float64Array(terms);
  const cosines = new Float64Array(near.length);
  for (let self = 0; self < bounds.length; self++) {
    const [from, to] = [bounds[self - 1] ?? 0, bounds[self] as number];
    for (let at = from; at < to; at++) dense[ids[at] as number] = weights[at] as number;
    for (let at = starts[self] as number; at < (starts[self + 1] as number); at++) {
      const other = near[at] as number;
      const end = bounds[other] as number;
      let sum = 0;
      for (let i = other > 0 ? (bounds[other - 1] as number) : 0; i < end; i++)
        sum += (dense[ids[i] as number] as number) * (weights[i] as number);
      cosines[at] = sum;
    }
    for (let at = from; at < to; at++) dense[ids[at] as number] = 0;
  }
  return cosines;
}

export function packVectors(vectors: readonly SparseVector[]): PackedVectors {
  const bounds = new Uint32Array(vectors.length);
  let size = 0;
  for (const [at, { ids }] of vectors.entries()) bounds[at] = size += ids.length;
  const ids = new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT));
  const weights = new Float64Array(new SharedArrayBuffer(size * Float64Array.BYTES_PER_ELEMENT));
  for (const [at, vector] of vectors.entries()) {
    ids.set(vector.ids, bounds[at - 1] ?? 0);
    weights.set(vector.weights, bounds[at - 1] ?? 0);
  }
  return { ids, weights, bounds };
}

function unpackVectors({ ids, weights, bounds }: PackedVectors): SparseVector[] {
  return Array.from(bounds, (end, at) => {
    const start = bounds[at - 1] ?? 0;
    return { ids: ids.subarray(start, end), weights: weights.subarray(start, end) };
  });
}
