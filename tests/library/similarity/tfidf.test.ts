import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idIn,
  products,
  type SparseVector,
  termIn,
  termSpace,
  vectorOf,
} from '../../../src/library/similarity/tfidf.ts';

const passage = (text: string, weight = 1) => ({ text, weight });

describe('a term space', () => {
  const documents = [
    [passage('sparse attention')],
    [passage('sparse pruning')],
    [passage('gaussian splats')],
  ];

  it('weighs a rare term more than a common one', () => {
    const space = termSpace(documents);
    const idfOf = (term: string) => space.idf[idIn(space, term) ?? -1] ?? Number.NaN;
    expect(idfOf('gaussian')).toBeGreaterThan(idfOf('spars'));
  });

  it('keeps the requested terms', () => {
    const space = termSpace(documents, (_, count) => count > 1);
    expect([space.size, termIn(space, 0)]).toEqual([1, 'spars']);
  });

  it('counts a term once per document, however many passages contain it', () => {
    expect(termSpace([[passage('cache cache'), passage('cache')]], (_, count) => count > 1).size).toBe(0);
  });
});

describe('vectors', () => {
  const words = fc.constantFrom('cache', 'token', 'graph', 'speech', 'pixel', 'energy', 'router', 'teacher');
  const texts = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
  const naive = (vector: SparseVector) =>
    new Map([...vector.ids].map((id, index) => [id, vector.weights[index] ?? 0]));

  it('have ascending ids and length one, or no term', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), texts, (collection, text) => {
        const vector = vectorOf(
          [passage(text)],
          termSpace(collection.map((document) => [passage(document)])),
        );
        expect([...vector.ids]).toEqual([...new Set(vector.ids)].sort((a, b) => a - b));
        const length = Math.hypot(...vector.weights);
        expect(length).toBeCloseTo(vector.ids.length === 0 ? 0 : 1, 10);
      }),
    );
  });

  it('have the products that their full forms would have', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const space = termSpace([[passage(one)], [passage(other)]]);
        const [a, b] = [vectorOf([passage(one)], space), vectorOf([passage(other)], space)];
        const second = naive(b);
        let product = 0;
        for (const [id, weight] of naive(a)) product += weight * (second.get(id) ?? 0);
        const times = products([b, a], space.size);
        expect(times(a, [0])[0]).toBeCloseTo(product, 12);
        expect(times(b, [1])[0]).toBeCloseTo(product, 12);
      }),
    );
  });

  it('are closer to a text that shares rarer terms', () => {
    const space = termSpace(['model cache', 'model graph', 'model speech'].map((text) => [passage(text)]));
    const [query, rare, common] = ['cache model', 'cache speech', 'model speech'].map((text) =>
      vectorOf([passage(text)], space),
    ) as [SparseVector, SparseVector, SparseVector];
    const [toRare = 0, toCommon = 1] = products([rare, common], space.size)(query, [0, 1]);
    expect(toRare).toBeGreaterThan(toCommon);
  });

  it('lean towards a passage with more weight', () => {
    const space = termSpace([[passage('cache')], [passage('graph')]]);
    const vector = vectorOf([passage('cache', 3), passage('graph')], space);
    const words = ['cache', 'graph'].map((text) => vectorOf([passage(text)], space));
    const [cache = 0, graph = 1] = products(words, space.size)(vector, [0, 1]);
    expect(cache).toBeGreaterThan(graph);
  });
});
