import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/base/nearest.ts';

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
  test('matches the definition, up to the limit', () => {
    fc.assert(
      fc.property(word(0, 6), word(0, 6), fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
    );
  });
});
