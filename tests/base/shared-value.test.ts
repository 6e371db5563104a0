import { expect, it } from 'vitest';
import { digestWithShared, share } from '../../src/base/shared-value.ts';

const digestOfList = (...titles: string[]) =>
  digestWithShared({ rows: titles.map((title) => share({ title })), head: 'Kites' });

it('equal shared values have one digest', () => {
  expect(digestOfList('a', 'b')).toBe(digestOfList('a', 'b'));
});

it('a digest changes with shared values, their order and what is around them', () => {
  const rows = ['a', 'b'].map((title) => share({ title }));
  const digests = [
    digestOfList('a', 'b'),
    digestOfList('b', 'a'),
    digestOfList('a', 'c'),
    digestOfList('a'),
    digestWithShared({ rows, head: 'Clocks' }),
    // A copy has no digest, and stands by itself.
    digestWithShared({ rows: rows.map((row) => ({ ...row, more: true })), head: 'Kites' }),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});
