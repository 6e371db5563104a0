import { expect, test } from 'vitest';
import { firstLatinLetter, fold, foldTitle, withoutAccents } from '../../../src/text/words/fold.ts';

test.each([
  ['Naïve ﬁne-tuning', 'naive fine-tuning'],
  ['ＧＰＴ²', 'gpt2'],
  ['İstanbul', 'istanbul'],
  ['Σίσυφος', 'σισυφος'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('accents go without the case', () => {
  expect(withoutAccents('Émile')).toBe('Emile');
});

test('titles of one work fold to one string', () => {
  expect(foldTitle('Größe, re-visited!')).toBe(foldTitle('GRÖSSE revisited'));
  expect(foldTitle('C++ for GPUs')).not.toBe(foldTitle('C for CPUs'));
});

test.each([
  ['“Émile”', 'E'],
  ['Ångström', 'A'],
  ['Øster', 'O'],
  ['Łukasz', 'L'],
  ['2-bit', ''],
  ['Ελλάδα', ''],
  ['…', ''],
])('%s is listed under “%s”', (text, letter) => {
  expect(firstLatinLetter(text)).toBe(letter);
});
