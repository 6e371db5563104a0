import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Measure, PREVIEW_SIZE, previewLines } from '../../src/pictures/preview-lines.ts';

/** Every character is half an em wide. */
const measure: Measure = (text, _, size) => (text.length * size) / 2;
const view = { name: 'x', title: 'Kites', topic: 'Wind', hue: 'hue-4', library: 'Workshop' };
const linesOf = (title: string) => previewLines({ ...view, title }, measure);

test('a picture prints topic, title and library', () => {
  expect(linesOf('Kites').map(({ text }) => text)).toEqual(['Wind', 'Kites', 'Workshop']);
});

test('a long title is set smaller, and a longer one is cut at a word', () => {
  expect(linesOf('kite '.repeat(24).trim())[1]?.size).toBe(64);
  const longest = linesOf('kite '.repeat(90).trim());
  expect(longest[1]?.size).toBe(54);
  expect(longest.at(-2)?.text).toMatch(/kite…$/);
});

test('nothing leaves the picture, whatever the title', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), (words) => {
      for (const { y, size } of linesOf(words.join(' '))) {
        expect(y).toBeLessThanOrEqual(PREVIEW_SIZE.height - 30);
        expect(y - size).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
