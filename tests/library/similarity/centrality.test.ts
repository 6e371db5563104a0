import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankBySimilarity } from '../../../src/library/similarity/centrality.ts';
import { type SparseVector, termSpace, vectorOf } from '../../../src/library/similarity/tfidf.ts';
import { cosine } from '../cosine.ts';

const texts = fc.array(
  fc
    .array(fc.constantFrom('bridge', 'copper', 'delta', 'forest', 'harbour', 'island'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
  { minLength: 2, maxLength: 12 },
);

/** Cosine of one vector to the sum of the others, over dense arrays. */
function similarityToOthers(vectors: readonly SparseVector[], at: number): number {
  const sum = new Map<number, number>();
  vectors.forEach(({ ids, weights }, index) => {
    if (index === at) return;
    ids.forEach((id, position) => {
      sum.set(id, (sum.get(id) ?? 0) + (weights[position] ?? 0));
    });
  });
  const ids = Uint32Array.from(sum.keys()).sort();
  const rest = { ids, weights: Float64Array.from(ids, (id) => sum.get(id) ?? 0) };
  const length = Math.hypot(...rest.weights);
  return length > 0 ? cosine(vectors[at] as SparseVector, rest) / length : 0;
}

test('the order is that of the cosine to the sum of the others', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const documents = all.map((text) => [{ text, weight: 1 }]);
      const space = termSpace(documents);
      const vectors = documents.map((passages) => vectorOf(passages, space));
      const order = rankBySimilarity(vectors, space);
      const scores = order.map((at) => similarityToOthers(vectors, at));
      expect([...order].sort((a, b) => a - b)).toEqual([...vectors.keys()]);
      scores.forEach((score, index) => {
        if (index > 0) expect(score).toBeLessThanOrEqual((scores[index - 1] ?? 0) + 1e-9);
      });
    }),
  );
});
