import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordReader } from '../../../src/library/similarity/word-reader.ts';

/** The words of a text with their offsets. */
function wordsIn(text: string, reader: WordReader): [word: string, start: number][] {
  const { ids, starts } = reader.read(text);
  return [...ids].map((id, at) => [reader.wordOf(id), starts[at] as number]);
}

describe('a reader of words', () => {
  it('finds what the pattern of a word finds, in every text', () => {
    const reader = new WordReader();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const naive = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => [word, index]);
        expect(wordsIn(text, reader)).toEqual(naive);
      }),
    );
  });

  it('assigns a word one id in every text, in texts of any length', () => {
    const reader = new WordReader();
    const [first] = reader.read('Kite').ids;
    const { ids } = reader.read('a Kite, a kite; '.repeat(2_000));
    expect(ids.length).toBe(8_000);
    expect([...ids.subarray(0, 4)]).toEqual([first === 0 ? 1 : 0, first, 1, 2]);
  });

  it('continues from what another reader has read', () => {
    const texts = ['A kite, a kite', '', 'nests of a Kite'];
    const reader = new WordReader(texts, structuredClone(WordReader.readAll(texts)));
    const alone = new WordReader();
    for (const text of [...texts, 'a kite in winter']) {
      expect(wordsIn(text, reader)).toEqual(wordsIn(text, alone));
      expect(reader.read(text).ids).toEqual(alone.read(text).ids);
      expect(reader.read(text).ends).toEqual(alone.read(text).ends);
    }
  });
});
