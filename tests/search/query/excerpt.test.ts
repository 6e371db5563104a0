import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, markedIn } from '../../../src/search/query/excerpt.ts';

const shown = (text: string, terms: string[], length?: number) =>
  excerptOf(text, terms, length)
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

describe('excerpt', () => {
  test('marks inflections, and leaves punctuation out of the mark', () => {
    expect(shown('Owls hunt. (Hunting owl, at night.)', ['owl', 'hunt'])).toBe(
      '[Owls] [hunt]. ([Hunting] [owl], at night.)',
    );
  });

  test('marks a term of several words if they are adjacent', () => {
    expect(shown('The water of the water mill.', ['water mill'])).toBe('The water of the [water] [mill].');
    expect(markedIn('Water Mills', ['water mill']).filter(({ isMatch }) => isMatch)).toHaveLength(2);
  });

  test('shows the passage with the most different matches', () => {
    const text = `owl ${'filler '.repeat(30)}grey owl of the old wood ${'more '.repeat(30)}`;
    expect(shown(text, ['grey', 'owl', 'wood'], 12)).toContain('[grey] [owl] of the old [wood]');
  });

  test('starts at the beginning if nothing matches', () => {
    expect(shown('One two three four', ['owl'], 2)).toBe('One two …');
  });

  test('adds and loses nothing but the ends', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.array(fc.string({ maxLength: 8 })), (text, terms) => {
        const whole = excerptOf(text, terms, 1000)
          .map((part) => part.text)
          .join('');
        expect(whole).toBe(text.trim());
      }),
    );
  });
});
