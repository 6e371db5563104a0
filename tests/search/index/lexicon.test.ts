import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lexicon, packLexicon, unpackLexicon } from '../../../src/search/index/lexicon.ts';
import { packVocabulary, unpackVocabulary } from '../../../src/search/index/vocabulary.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,20}$/);

test('a packed lexicon unpacks to what was packed', () => {
  const lexicon: Lexicon = {
    papers: 9,
    starts: ['', 'k'],
    indexes: 1,
    topics: [{ id: 'owls', title: 'Owls', papers: 2, lines: 1, pages: [3, 7] }],
    venues: ['OwlConf', 'Lark'],
    years: [2019, 2024],
    alsoNames: new Set(['lark', 'martin']),
    alsoVenues: new Set(['lark']),
  };
  expect(unpackLexicon(JSON.parse(JSON.stringify(packLexicon(lexicon))))).toEqual(lexicon);
});

describe('a packed vocabulary', () => {
  test('unpacks words, with counts to the nearest power of √2', () => {
    fc.assert(
      fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 5000 })), (counts) => {
        const words = new Map(Object.entries(counts));
        const packed = JSON.parse(JSON.stringify(packVocabulary({ words, isWhole: true })));
        const back = unpackVocabulary(packed);
        expect(back.isWhole).toBe(true);
        expect([...back.words.keys()]).toEqual([...words.keys()].sort());
        for (const [one, count] of words) {
          const ratio = (back.words.get(one) ?? 0) / count;
          expect(ratio).toBeGreaterThan(0.7);
          expect(ratio).toBeLessThan(1.5);
        }
      }),
    );
  });

  test('refuses words that are not folded', () => {
    expect(() => packVocabulary({ words: new Map([['Owl', 1]]), isWhole: true })).toThrow('“Owl”');
  });
});
