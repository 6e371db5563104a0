import type { SparseVector } from './tfidf.ts';

/**
 * Indexes of vectors from the most to the least similar to the rest, by the cosine of each to the sum of the
 * others. Ties keep their order. Linear in the vectors' terms.
 */
export function rankBySimilarity(vectors: readonly SparseVector[]): number[] {
  const sum = new Map<number, number>();
  for (const { ids, weights } of vectors) {
    ids.forEach((id, at) => {
      sum.set(id, (sum.get(id) ?? 0) + (weights[at] as number));
    });
  }
  const squares = [...sum.values()].reduce((total, weight) => total + weight * weight, 0);
  const scores = vectors.map(({ ids, weights }) => {
    let dot = 0;
    let own = 0;
    ids.forEach((id, at) => {
      const weight = weights[at] as number;
      dot += weight * (sum.get(id) as number);
      own += weight * weight;
    });
    const rest = Math.sqrt(Math.max(squares - 2 * dot + own, 0));
    return rest > 0 ? (dot - own) / rest : 0;
  });
  return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}
