import type { SparseVector, TermSpace } from './tfidf.ts';

/**
 * Indexes of vectors of a space from the most to the least similar to the rest, by the cosine of each to the sum of
 * the others. Ties keep their order. Linear in the vectors' terms.
 */
export function rankBySimilarity(
  vectors: readonly SparseVector[],
  { counts: sum }: Pick<TermSpace, 'counts'>,
): number[] {
  const met: number[] = [];
  for (const { ids, weights } of vectors) {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      if (sum[id] === 0) met.push(id);
      sum[id] = (sum[id] as number) + (weights[at] as number);
    }
  }
  let squares = 0;
  // A term of weight 0 is in the list more than once and adds nothing.
  for (const id of met) squares += (sum[id] as number) * (sum[id] as number);
  const scores = vectors.map((vector) => scoreOf(vector, sum, squares));
  for (const id of met) sum[id] = 0;
  return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

/** The cosine of a vector to the sum of all without it; `squares` is the squared length of that sum. */
function scoreOf({ ids, weights }: SparseVector, sum: Float64Array, squares: number): number {
  let [dot, own] = [0, 0];
  for (let at = 0; at < ids.length; at++) {
    const weight = weights[at] as number;
    dot += weight * (sum[ids[at] as number] as number);
    own += weight * weight;
  }
  const rest = Math.sqrt(Math.max(squares - 2 * dot + own, 0));
  return rest > 0 ? (dot - own) / rest : 0;
}
