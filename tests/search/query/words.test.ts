import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, keyOf, wordsOf } from '../../../src/search/query/words.ts';

describe('words', () => {
  test.each([
    ['Naïve ﬁne-tuning', ['naive', 'fine', 'tuning']],
    ['Kite-Σ and β-Owl', ['kite', 'sigma', 'and', 'beta', 'owl']],
    ['FastHare+', ['fasthare', 'plus']],
    ['1.58 bits on 12,000 GPUs', ['158', 'bits', 'on', '12000', 'gpus']],
    ['R³Fox and H_2O', ['r3fox', 'and', 'h2o']],
    ['Owl × Hawk', ['owl', 'x', 'hawk']],
    ["don't", ['dont']],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  test('a name has one key however it is written', () => {
    const spellings = ['MiniOwl', 'mini owl', 'Mini-Owl', 'MINI_OWL', 'míni owl'];
    expect(new Set(spellings.map(keyOf))).toEqual(new Set(['miniowl']));
  });

  test('folding is idempotent, and words contain only letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(wordsOf(word).join('')).toBe(foldText(word));
        }
      }),
    );
  });
});
