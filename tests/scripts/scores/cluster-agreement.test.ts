import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreementOf } from '../../../scripts/scores/cluster-agreement.ts';

it('is 1 for the same groups under other names, and 0 for groups that say nothing of each other', () => {
  expect(agreementOf([1, 1, 2, 3], ['a', 'a', 'b', 'c'])).toBeCloseTo(1);
  expect(agreementOf([1, 1, 2, 2], ['a', 'b', 'a', 'b'])).toBeCloseTo(0);
  expect(agreementOf([1, 1], ['a', 'a'])).toBe(1);
});

it('matches the definition', () => {
  // Three of four agree: I = 0.2158, H = 0.5623 and ln 2 (nats).
  expect(agreementOf([1, 1, 1, 2], ['a', 'a', 'b', 'b'])).toBeCloseTo(
    (2 * 0.21576) / (0.56234 + Math.LN2),
    4,
  );
});

it('does not depend on the order, nor on which comes first', () => {
  const groups = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(groups, (pairs) => {
      const [one, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const agreement = agreementOf(one, other);
      expect(agreementOf(other, one)).toBeCloseTo(agreement);
      expect(agreementOf(one.toReversed(), other.toReversed())).toBeCloseTo(agreement);
      expect(agreement).toBeGreaterThan(-1e-9);
      expect(agreement).toBeLessThan(1 + 1e-9);
    }),
  );
});
