import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiSegments } from '../../../src/text/words/ascii-segments.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

test('sentences of ASCII text end where the segmenter of the platform ends them', () => {
  const character = fc.oneof(
    fc.constantFrom(...'aB1.!?)"\'([ \t\r\n,-:;/@'),
    fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 20 }), (characters) => {
      const text = characters.join('');
      expect([...asciiSegments(text)]).toEqual([...segmenter.segment(text)].map(({ segment }) => segment));
    }),
    { numRuns: 3_000 },
  );
});
