import { expect, test } from 'vitest';
import { readBuildOptions } from '../../src/build/build-options.ts';

test('a build takes a part, and fails on warnings when asked to', () => {
  expect(readBuildOptions([])).toEqual({ strict: false });
  expect(readBuildOptions(['--strict', '--shard', '2/3'])).toEqual({ strict: true, shard: '2/3' });
});

test.each([
  ['--shard'],
  ['--shard', ''],
  ['--shard', '4/3'],
  ['--shard', 'x', '--strict'],
  ['--shrad', '1/2'],
])('a build says what is wrong with %s %s', (...args) => expect(readBuildOptions(args)).toMatchSnapshot());
