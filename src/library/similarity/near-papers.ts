import { heaviestOf, nearestVectors } from './nearest-vectors.ts';
import { products, type SparseVector } from './tfidf.ts';

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
export function nearPapers(vectors: readonly SparseVector[], terms: number): NearPapers {
  const heavy = vectors.map((vector) => heaviestOf(vector, HEAVIEST));
  const nearest = nearestVectors(heavy, terms, REACH);
  const cosines = products(vectors, terms);
  const starts = new Uint32Array(vectors.length + 1);
  const all = { papers: new Uint32Array(room(vectors)), cosines: new Float64Array(room(vectors)) };
  let size = 0;
  for (const [self, vector] of vectors.entries()) {
    const near = nearest(heavy[self] as SparseVector, CANDIDATES + 1).map(({ index }) => index);
    const others = near.filter((other) => other !== self);
    all.papers.set(others, size);
    all.cosines.set(cosines(vector, others), size);
    size += others.length;
    starts[self + 1] = size;
  }
  return { starts, papers: all.papers.slice(0, size), cosines: all.cosines.slice(0, size) };
}

/** Most papers that are near others. A paper may not be among those nearest to itself. */
function room(vectors: readonly SparseVector[]): number {
  return vectors.length * (CANDIDATES + 1);
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

export function unpackVectors({ ids, weights, bounds }: PackedVectors): SparseVector[] {
  return Array.from(bounds, (end, at) => {
    const start = bounds[at - 1] ?? 0;
    return { ids: ids.subarray(start, end), weights: weights.subarray(start, end) };
  });
}
