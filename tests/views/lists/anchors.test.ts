import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorsOf } from '../../../src/views/lists/anchors.ts';

const idsOf = (...names: string[]) => names.map(anchorsOf('x'));

test.each([
  [
    ['MoCo', 'MoCo', 'MoCo-2'],
    ['x-moco', 'x-moco-2', 'x-moco-2-2'],
  ],
  [
    ['悟道', '盘古', ':'],
    ['x-name', 'x-name-2', 'x-name-3'],
  ],
  [
    ['Constructor', '__proto__', 'Index'],
    ['x-constructor', 'x-proto', 'x-index'],
  ],
])('%j', (names, ids) => {
  expect(idsOf(...names)).toEqual(ids);
});

test('no two names have one identifier', () => {
  const name = fc.oneof(fc.constantFrom('a', 'A', 'a-2', 'a 2', 'a-2-2', '…'), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), (names) => {
      const ids = idsOf(...names);
      expect(new Set(ids).size).toBe(names.length);
      for (const id of ids) expect(id).toMatch(/^x-[a-z0-9-]+$/);
    }),
  );
});
