import { describe, expect, test } from 'vitest';
import { isOutOfMemory, staleness } from '../../scripts/bootstrap.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-windows': { version: '1.0.0', optional: true },
    'node_modules/tests': { version: '1.0.0', dev: true },
  },
};

describe('staleness', () => {
  test('nothing is installed', () => {
    expect(staleness(lock, null, false)).toBe('dependencies are not installed');
  });

  test.each([
    ['the packages of other platforms may be missing', { 'node_modules/a': { version: '1.0.0' } }],
    [
      'a package that is no longer wanted may remain',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
    ],
  ])('%s', (_, packages) => {
    expect(staleness(lock, { packages }, false)).toBeNull();
  });

  test.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }],
  ])('%s', (_, packages) => {
    expect(staleness(lock, { packages }, false)).toBe('node_modules/a is missing or not the version wanted');
  });

  test('an optional package of another version is stale', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-windows': { version: '0.9.0' },
    };
    expect(staleness(lock, { packages }, false)).toContain('a-windows');
  });

  test('development packages are only required on request, and must then match the lock file', () => {
    const packages = { 'node_modules/a': { version: '1.0.0' } };
    expect(staleness(lock, { packages }, false)).toBeNull();
    expect(staleness(lock, { packages }, true)).toContain('node_modules/tests');
    const all = { ...packages, 'node_modules/tests': { version: '1.0.0' } };
    expect(staleness(lock, { packages: all }, true)).toBeNull();
    const old = { ...packages, 'node_modules/tests': { version: '0.9.0' } };
    expect(staleness(lock, { packages: old }, false)).toContain('node_modules/tests');
  });
});

describe('isOutOfMemory', () => {
  test.each([
    [null, 'SIGABRT', true],
    [134, null, true],
    [null, 'SIGKILL', true],
    [137, null, true],
    [1, null, false],
    [null, 'SIGINT', false],
  ] as const)('code %s, signal %s', (code, signal, isIt) => {
    expect(isOutOfMemory(code, signal)).toBe(isIt);
  });
});
