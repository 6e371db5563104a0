import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairTable } from '../../../src/library/similarity/pair-table.ts';

test('a table of pairs answers as a map would', () => {
  const number = fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number), { maxLength: 3_000, size: 'max' }), (entries) => {
      const [table, naive] = [new PairTable(), new Map<string, number>()];
      for (const [first, second, value] of entries) {
        expect(table.get(first, second)).toBe(naive.get(`${first} ${second}`));
        const kept = naive.get(`${first} ${second}`) ?? value;
        expect(table.getOrSet(first, second, value)).toBe(kept);
        naive.set(`${first} ${second}`, kept);
      }
      for (const [first, second] of entries)
        expect(table.get(first, second)).toBe(naive.get(`${first} ${second}`));
    }),
    { numRuns: 20 },
  );
});
