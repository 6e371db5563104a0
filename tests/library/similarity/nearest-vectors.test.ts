import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestOf, nearestVectors } from '../../../src/library/similarity/nearest-vectors.ts';
import type { SparseVector } from '../../../src/library/similarity/tfidf.ts';

const TERMS = 40;
const [ASKED, KEPT] = [6, 4];

const vectors: fc.Arbitrary<SparseVector[]> = fc.array(
  fc
    .uniqueArray(fc.tuple(fc.nat(TERMS - 1), fc.integer({ min: 0, max: 9 })), {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: 30,
    })
    .map((terms) => {
      const ascending = terms.sort(([a], [b]) => a - b);
      return {
        ids: Uint32Array.from(ascending, ([id]) => id),
        weights: Float64Array.from(ascending, ([, weight]) => weight),
      };
    }),
  { minLength: 1, maxLength: 60 },
);

/** The heaviest terms by sorting. */
function heaviest({ ids, weights }: SparseVector, count: number): Map<number, number> {
  const order = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return new Map(order.slice(0, count).map((at) => [ids[at] ?? 0, weights[at] ?? 0]));
}

test('the nearest are those with the largest products over heavy terms', () => {
  fc.assert(
    fc.property(vectors, fc.integer({ min: 1, max: 50 }), (all, count) => {
      const kept = all.map((vector) => heaviest(vector, KEPT));
      const nearest = nearestVectors(
        all.map((vector) => heaviestOf(vector, KEPT)),
        TERMS,
        { asked: ASKED, postings: 100 },
      );
      for (const own of all) {
        const products = kept.map((other) =>
          [...heaviest(own, ASKED)].reduce((sum, [id, weight]) => sum + weight * (other.get(id) ?? 0), 0),
        );
        const expected = [...products.entries()]
          .map(([index, cosine]) => ({ index, cosine }))
          .filter(({ cosine }) => cosine > 0)
          .sort((a, b) => b.cosine - a.cosine || a.index - b.index)
          .slice(0, count);
        expect(nearest(own, count)).toEqual(expected);
      }
    }),
  );
});

test('of a term that many have, only the vectors it weighs most in are found', () => {
  const all = Array.from({ length: 9 }, (_, weight) => ({
    ids: Uint32Array.of(0),
    weights: Float64Array.of(weight + 1),
  }));
  const nearest = nearestVectors(all, 1, { asked: 1, postings: 3 });
  expect(
    nearest({ ids: Uint32Array.of(0), weights: Float64Array.of(1) }, 9).map(({ index }) => index),
  ).toEqual([8, 7, 6]);
});
