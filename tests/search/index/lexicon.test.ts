import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lexicon, packLexicon, unpackLexicon } from '../../../src/search/index/lexicon.ts';

const REST = {
  papers: 9,
  files: 2,
  indexes: 1,
  people: 1,
  topics: [],
  venues: ['OwlConf'],
  years: [2019, 2024],
  alsoNames: new Set(['lark', 'martin']),
  isWhole: true,
} as const;
const word = fc.stringMatching(/^[a-z0-9]{1,20}$/);

describe('a packed lexicon', () => {
  test('gives words back, counts to the nearest power of √2', () => {
    fc.assert(
      fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 5000 })), (counts) => {
        const words = new Map(Object.entries(counts));
        const lexicon: Lexicon = { ...REST, words, synonyms: [] };
        const back = unpackLexicon(JSON.parse(JSON.stringify(packLexicon(lexicon))));
        expect([...back.words.keys()]).toEqual([...words.keys()].sort());
        for (const [one, count] of words) {
          const ratio = (back.words.get(one) ?? 0) / count;
          expect(ratio).toBeGreaterThan(0.7);
          expect(ratio).toBeLessThan(1.5);
        }
      }),
    );
  });

  test('gives synonyms back with their origin', () => {
    const synonyms = [
      { terms: ['ow', 'old wood'], by: 'corpus' as const },
      { terms: ['owl', 'night bird'], by: 'curator' as const },
    ];
    const lexicon: Lexicon = { ...REST, words: new Map(), synonyms };
    expect(unpackLexicon(packLexicon(lexicon))).toEqual(lexicon);
  });

  test('refuses words that are not folded', () => {
    const lexicon: Lexicon = { ...REST, words: new Map([['Owl', 1]]), synonyms: [] };
    expect(() => packLexicon(lexicon)).toThrow('“Owl”');
  });
});
