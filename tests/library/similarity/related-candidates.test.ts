import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateFinder } from '../../../src/library/similarity/related-candidates.ts';
import type { SparseVector } from '../../../src/library/similarity/tfidf.ts';

const TERMS = 40;

const vectors: fc.Arbitrary<SparseVector[]> = fc.array(
  fc
    .uniqueArray(fc.tuple(fc.nat(TERMS - 1), fc.integer({ min: 1, max: 9 })), {
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

/** The heaviest 24 terms by sorting. */
function heaviest({ ids, weights }: SparseVector): Map<number, number> {
  const order = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return new Map(order.slice(0, 24).map((at) => [ids[at] ?? 0, weights[at] ?? 0]));
}

test('candidates are the 40 vectors with the largest products over heavy terms', () => {
  fc.assert(
    fc.property(vectors, (all) => {
      const heavy = all.map(heaviest);
      const find = candidateFinder(all, TERMS);
      for (const [self, own] of heavy.entries()) {
        const products = heavy.map((other) =>
          [...own].reduce((sum, [id, weight]) => sum + weight * (other.get(id) ?? 0), 0),
        );
        const expected = [...products.keys()]
          .filter((other) => other !== self && (products[other] ?? 0) > 0)
          .sort((a, b) => (products[b] ?? 0) - (products[a] ?? 0) || a - b)
          .slice(0, 40);
        expect(find(self)).toEqual(expected);
      }
    }),
  );
});
