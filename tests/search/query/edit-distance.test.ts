import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Corrector } from '../../../src/search/query/correct.ts';
import { editDistance } from '../../../src/search/query/edit-distance.ts';

/** Optimal string alignment by its recursive definition. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const choices = [
    naive(a.slice(0, -1), b) + 1,
    naive(a, b.slice(0, -1)) + 1,
    naive(a.slice(0, -1), b.slice(0, -1)) + cost,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    choices.push(naive(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...choices);
}

const word = (least: number, most: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: least, maxLength: most })
    .map((letters) => letters.join(''));

describe('edit distance', () => {
  test('is that of the definition, up to the limit', () => {
    fc.assert(
      fc.property(word(0, 6), word(0, 6), fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
    );
  });
});

describe('correction', () => {
  test('no known word is nearer than the one that is chosen', () => {
    const vocabulary = fc.uniqueArray(word(4, 7), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(vocabulary, word(4, 7), (words, typed) => {
        const known = new Map(words.map((one, at) => [one, at + 1]));
        const chosen = new Corrector(known).correct(typed);
        const limit = typed.length < 8 ? 1 : 2;
        const distances = words.map((one) => naive(typed, one)).filter((edits) => edits > 0);
        const least = Math.min(...distances);
        if (chosen === undefined) expect(least).toBeGreaterThan(limit);
        else expect(naive(typed, chosen)).toBe(least);
      }),
    );
  });

  test.each([
    ['attentoin', 'attention'],
    ['memmory', 'memory'],
    ['gaphs', 'graphs'],
  ])('%s is %s', (typed, meant) => {
    const words = new Map([
      ['attention', 9],
      ['memory', 20],
      ['graphs', 3],
      ['gap', 5],
      ['retention', 2],
    ]);
    expect(new Corrector(words).correct(typed)).toBe(meant);
  });

  test('of equally near words the one in more papers wins, the same first letter before that', () => {
    expect(
      new Corrector(
        new Map([
          ['cart', 2],
          ['card', 7],
        ]),
      ).correct('carx'),
    ).toBe('card');
    expect(
      new Corrector(
        new Map([
          ['bark', 1],
          ['lark', 90],
        ]),
      ).correct('bxrk'),
    ).toBe('bark');
  });

  test('short words and numbers are left alone', () => {
    const corrector = new Corrector(
      new Map([
        ['cat', 3],
        ['1024', 3],
      ]),
    );
    expect(corrector.correct('cot')).toBeUndefined();
    expect(corrector.correct('1025')).toBeUndefined();
  });
});
