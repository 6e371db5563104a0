import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from '../../../src/client/shared/grouped.ts';

test('numbers are grouped as the locale does', () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(grouped(count)).toBe(count.toLocaleString('en-US'));
    }),
  );
});
