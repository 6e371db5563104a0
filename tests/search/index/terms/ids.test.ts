import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordIds } from '../../../../src/search/index/terms/ids.ts';
import { wordsOf } from '../../../../src/search/query/words.ts';

it('reads the words of a text, whatever is in it', () => {
  const words = new WordIds();
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(texts, (text) => {
      expect([...words.read(text)].map((id) => words.wordOf(id))).toEqual(wordsOf(text));
    }),
  );
});

it('assigns a word one id, in a text and on its own', () => {
  const words = new WordIds();
  const [, owls] = words.read('The owls, the OWLS');
  expect(words.idOf('owls')).toBe(owls);
  expect([...words.read('Owls')]).toEqual([owls]);
});
