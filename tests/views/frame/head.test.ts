import fc from 'fast-check';
import { expect, test } from 'vitest';
import { descriptionOf } from '../../../src/views/frame/head.ts';

test.each([
  ['', ''],
  ['Kites fly.', 'Kites fly.'],
  ['Kites fly. They rest. Then they fly.', 'Kites fly. They rest. Then they fly.'],
  [`Kites fly. ${'They rest in the wind, '.repeat(9)}and fly.`, 'Kites fly.'],
])('%j is described by %j', (abstract, description) => {
  expect(descriptionOf(abstract)).toBe(description);
});

test('a description is the beginning of the abstract and short', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z ]{0,80}[a-z]$/), { maxLength: 8 }), (sentences) => {
      const abstract = sentences.map((sentence) => `${sentence}.`).join(' ');
      const description = descriptionOf(abstract);
      expect(abstract.replace(/\s+/g, ' ').startsWith(description.replace(/\s+/g, ' '))).toBe(true);
      expect(description.length).toBeLessThanOrEqual(200);
    }),
  );
});
