import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceAnchor } from '../../src/base/addresses.ts';

test('the anchor of a source is its name, of odd names with a digest', () => {
  expect(sourceAnchor('list_2.bib')).toBe('source-list_2-bib');
  expect(sourceAnchor('?.jsonl')).toMatch(/^source--jsonl-[a-z0-9]+$/);
});

test('different names have different anchors', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', '-', '_', '.', '?', '…', ' '),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(sourceAnchor(one) === sourceAnchor(other)).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
});
