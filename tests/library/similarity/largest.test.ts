import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest } from '../../../src/library/similarity/largest.ts';

const values = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 20 });
const bySize = (all: readonly number[]) => (a: number, b: number) =>
  (all[b] as number) - (all[a] as number) || a - b;

test('the largest values are those that a sort puts first, ties by number', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 6 }), (all, count) => {
      const sorted = [...all.keys()].sort(bySize(all)).slice(0, count);
      expect(largest(Float64Array.from(all), count)).toEqual(sorted);
    }),
  );
});

test('of some candidates in any order, the same', () => {
  const some = values.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()])));
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 6 }), ([all, candidates], count) => {
      const sorted = [...candidates].sort(bySize(all)).slice(0, count);
      expect(largest(Float64Array.from(all), count, candidates)).toEqual(sorted);
    }),
  );
});
