import { expect, test } from 'vitest';
import { parseTimes } from '../../../scripts/bench/measure-process.ts';
import { formatTable } from '../../../scripts/bench/table.ts';

test.each([
  ['dash', '0m0.000000s 0m0.010000s\n1m2.500000s 0m0.500000s\n'],
  ['bash', '0m0.000s 0m0.010s\n1m2.500s 0m0.500s\n'],
  ['behind other output', 'took 9m9s\n0m0.00s 0m0.01s\n1m2.50s 0m0.50s\n'],
])('the times of the children are the last two (%s)', (_, output) => {
  expect(parseTimes(output)).toBe(63_000);
});

test('a table has its first column to the left and the others to the right', () => {
  const table = formatTable([
    ['stage', 'wall', 'CPU'],
    ['relate papers', '1.00 s', '12.00 s'],
  ]);
  expect(table).toBe('stage            wall      CPU\nrelate papers  1.00 s  12.00 s');
});
