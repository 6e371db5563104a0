import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BORDER, composedWords } from '../../../../src/search/index/terms/composed-words.ts';
import { unusualTokens, withoutMarks } from '../../../../src/search/index/terms/unusual-tokens.ts';

const characters = fc.constantFrom(
  ..."aBCde7  //—-.,;'’+&éÉßǅ中٣½Σ–·\u0301\u00a0\u2028\ufeff\ud835",
  '𝐀',
  '😀',
  '𐄁',
);
const texts = fc.oneof(
  fc.array(characters).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-ascii' }),
);

test('words composed of several are found by capitals and digits, whatever the script', () => {
  expect(composedWords('DeepSpeed on ResNet50, and 3D for the LLMs of a Lab')).toEqual([
    'DeepSpeed',
    'ResNet50',
    '3D',
    'LLMs',
  ]);
  fc.assert(
    fc.property(texts, (text) => {
      const words = text.split(/[^\p{L}\p{N}]+/u);
      expect(composedWords(text)).toEqual(words.filter((word) => word.replace(BORDER, ' ') !== word));
    }),
    { numRuns: 1000 },
  );
});

const UNUSUAL = /[A-Za-z0-9][.,;:()"'?!-]+[A-Za-z0-9]|[^A-Za-z0-9.,;:()"'?!-]/;

test('tokens are unusual with a mark inside or any other character', () => {
  expect(unusualTokens('A well-known (method), “quoted”; and/or 3.5, β-VAE.')).toEqual([
    'well-known',
    '“quoted”;',
    '3.5,',
    'β-VAE.',
  ]);
  fc.assert(
    fc.property(texts, (text) => {
      expect(unusualTokens(text)).toEqual(text.split(/[\s/—]/).filter((token) => UNUSUAL.test(token)));
    }),
    { numRuns: 1000 },
  );
});

test('the marks around a token are no part of it, in time linear in its length', () => {
  expect(withoutMarks('(“a.b”)…')).toBe('a.b');
  expect(withoutMarks('𐄁𐄁a+𐄁')).toBe('a+');
  expect(withoutMarks('...')).toBe('');
  fc.assert(
    fc.property(texts, (text) => {
      expect(withoutMarks(text)).toBe(text.replace(/^\p{P}+|\p{P}+$/gu, ''));
    }),
    { numRuns: 1000 },
  );
  const long = `a${'.'.repeat(1_000_000)}b`;
  expect(withoutMarks(`${long}..`)).toBe(long);
});
