import type { SparseVector } from '../../src/library/similarity/tfidf.ts';

/** Scalar product of two vectors of one space, term by term: their cosine, as both have unit length. */
export function cosine(a: SparseVector, b: SparseVector): number {
  const weights = new Map([...b.ids].map((id, at) => [id, b.weights[at] ?? 0]));
  return [...a.ids].reduce((sum, id, at) => sum + (a.weights[at] ?? 0) * (weights.get(id) ?? 0), 0);
}
