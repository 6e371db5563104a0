import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../../src/base/nearest.ts';
import { Corrector } from '../../../../src/search/query/understand/correct.ts';

const word = (least: number, most: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: least, maxLength: most })
    .map((letters) => letters.join(''));

describe('correction', () => {
  test('no known word is nearer than the one that is chosen', () => {
    const vocabulary = fc.uniqueArray(word(4, 7), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(vocabulary, word(4, 7), (words, typed) => {
        const known = new Map(words.map((one, at) => [one, at + 1]));
        const chosen = new Corrector(known).find(typed)?.word;
        const limit = typed.length < 8 ? 1 : 2;
        const distances = words.map((one) => editDistance(typed, one, 99)).filter((edits) => edits > 0);
        const least = Math.min(...distances);
        if (chosen === undefined) expect(least).toBeGreaterThan(limit);
        else expect(editDistance(typed, chosen, 99)).toBe(least);
      }),
    );
  });

  test('a word with another number in it is another word', () => {
    const words = new Map([
      ['owl40gb', 9],
      ['owls48gb', 1],
    ]);
    expect(new Corrector(words).find('owl48gb')?.word).toBe('owls48gb');
    expect(new Corrector(words).find('owl99gb')).toBeUndefined();
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
    expect(new Corrector(words).find(typed)?.word).toBe(meant);
  });

  test('of equally near words the one in more papers wins, the same first letter before that', () => {
    expect(
      new Corrector(
        new Map([
          ['cart', 2],
          ['card', 7],
        ]),
      ).find('carx')?.word,
    ).toBe('card');
    expect(
      new Corrector(
        new Map([
          ['bark', 1],
          ['lark', 90],
        ]),
      ).find('bxrk')?.word,
    ).toBe('bark');
  });

  test('short words and numbers are left alone', () => {
    const corrector = new Corrector(
      new Map([
        ['cat', 3],
        ['1024', 3],
      ]),
    );
    expect(corrector.find('cot')).toBeUndefined();
    expect(corrector.find('1025')).toBeUndefined();
  });
});
