import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cosine, fold, mentions, type SparseVector, termSpace, vectorOf } from '../../src/library/tfidf.ts';

const passage = (text: string, weight = 1) => ({ text, weight });
const stems = (text: string) => mentions(text).map(({ stem }) => stem);

test('folding removes case, accents and compatibility forms', () => {
  expect(fold('Naïve ﬁne-tuning of Σ₂')).toBe('naive fine-tuning of σ2');
});

describe('terms of a text', () => {
  it('are words and pairs of neighbours, with the text as written beside the stem', () => {
    expect(mentions('Paged Attention')).toEqual([
      { stem: 'pag', surface: 'paged' },
      { stem: 'attent', surface: 'attention' },
      { stem: 'pag attent', surface: 'paged attention' },
    ]);
  });

  it('pair across a hyphen, never across punctuation, a stop word or a number', () => {
    expect(stems('low-rank')).toContain('low rank');
    for (const apart of ['low, rank', 'low of rank', 'low 3 rank', 'low. Rank']) {
      expect(stems(apart), apart).toEqual(['low', 'rank']);
    }
  });

  it('leave out stop words, numbers and single letters', () => {
    expect(stems('We use the 4 x 128')).toEqual([]);
  });

  it('can be read from any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { stem, surface } of mentions(text)) {
          expect(stem.length).toBeGreaterThan(0);
          expect(fold(text)).toContain(surface);
        }
      }),
    );
  });
});

describe('a term space', () => {
  const documents = [
    [passage('sparse attention')],
    [passage('sparse pruning')],
    [passage('gaussian splats')],
  ];

  it('weighs a rare term more than a common one', () => {
    const { ids, idf } = termSpace(documents);
    expect(idf[ids.get('gaussian') ?? -1]).toBeGreaterThan(idf[ids.get('spars') ?? -1] ?? Number.NaN);
  });

  it('keeps the terms it is told to', () => {
    expect(termSpace(documents, (_, count) => count > 1).terms).toEqual(['spars']);
  });

  it('counts a term once per document, however many passages hold it', () => {
    expect(termSpace([[passage('cache cache'), passage('cache')]], (_, count) => count > 1).terms).toEqual(
      [],
    );
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

  it('are compared as their full products would be', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const space = termSpace([[passage(one)], [passage(other)]]);
        const [a, b] = [vectorOf([passage(one)], space), vectorOf([passage(other)], space)];
        const second = naive(b);
        let product = 0;
        for (const [id, weight] of naive(a)) product += weight * (second.get(id) ?? 0);
        expect(cosine(a, b)).toBeCloseTo(product, 12);
      }),
    );
  });

  it('are closer to a text that shares rarer terms', () => {
    const space = termSpace(['model cache', 'model graph', 'model speech'].map((text) => [passage(text)]));
    const [query, rare, common] = ['cache model', 'cache speech', 'model speech'].map((text) =>
      vectorOf([passage(text)], space),
    ) as [SparseVector, SparseVector, SparseVector];
    expect(cosine(query, rare)).toBeGreaterThan(cosine(query, common));
  });

  it('lean towards a passage with more weight', () => {
    const space = termSpace([[passage('cache')], [passage('graph')]]);
    const vector = vectorOf([passage('cache', 3), passage('graph')], space);
    expect(cosine(vector, vectorOf([passage('cache')], space))).toBeGreaterThan(
      cosine(vector, vectorOf([passage('graph')], space)),
    );
  });
});
