import { expect, test } from 'vitest';
import { writtenForms } from '../../../src/library/similarity/written-forms.ts';
import { stem } from '../../../src/text/words/stem.ts';

const stemmed = (term: string) => term.split(' ').map(stem).join(' ');

test('a term is shown as the texts write it most often', () => {
  const texts = ['KV cache and kv cache; the KV cache.', 'A naïve café. Kites fly; a kite, the Kite, kite.'];
  expect(writtenForms(['kv cache', 'naive', 'kite', 'unknown'].map(stemmed), texts)).toEqual([
    'KV cache',
    'naïve',
    'kite',
    'unknown',
  ]);
});

test('a pair is two neighbouring words, apart by one character', () => {
  expect(writtenForms([stemmed('low rank')], ['low. Rank', 'a low-rank matrix'])).toEqual(['low-rank']);
});
