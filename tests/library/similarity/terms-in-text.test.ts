import { expect, test } from 'vitest';
import { termsInText } from '../../../src/library/similarity/terms-in-text.ts';
import { stem } from '../../../src/text/words/stem.ts';

const stems = (term: string) => term.split(' ').map(stem).join(' ');

test.each([
  ['kite', 'Kites fly.', 'kites'],
  ['KV', 'The KV cache.', 'KV'],
  ['low rank', 'Low-Rank Adaptation of kites', 'low-rank'],
  ['rank adaptation', 'By low-rank adaptation of kites', 'low-rank adaptation'],
  ['efficient fine', 'Kite-efficient fine-tuning', 'kite-efficient fine-tuning'],
  ['long video', 'A long video-to-text model', 'long video'],
  ['kite', 'Kite-tails fly.', 'kite'],
])('%j in %j reads %j', (term, text, shown) => {
  expect(termsInText([stems(term)], [text]).get(stems(term))).toBe(shown);
});
