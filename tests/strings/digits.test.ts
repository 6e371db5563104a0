import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digits } from '../../src/strings/digits.ts';

test('numbers are grouped as the locale does', () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(digits(count, ',')).toBe(count.toLocaleString('en-US'));
    }),
  );
});
