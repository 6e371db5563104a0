import { describe, expect, test } from 'vitest';
import { amountsOf } from '../../../../src/search/query/parse/numbers.ts';
import { spellingVariants } from '../../../../src/search/query/spelling.ts';

describe('amounts', () => {
  test('all ways to write an amount yield one token', () => {
    for (const text of ['3.3 million', '3.3M', '3,300,000', '3.3m words', 'of 3.3-million']) {
      expect(amountsOf(text)).toEqual(['n3300000']);
    }
    expect(amountsOf('12k')).toEqual(amountsOf('12,000'));
  });

  test('years of four digits are amounts like any other, small numbers and names are none', () => {
    expect(amountsOf('2048')).toEqual(['n2048']);
    expect(amountsOf('7 owls, v2.1 and GPT4')).toEqual([]);
  });
});

describe('spelling', () => {
  test.each([
    ['quantisation', 'quantization'],
    ['quantization', 'quantisation'],
    ['binarised', 'binarized'],
    ['colour', 'color'],
    ['modelling', 'modeling'],
    ['labeled', 'labelled'],
    ['fibre', 'fiber'],
    ['analyse', 'analyze'],
    ['catalogue', 'catalog'],
  ])('%s may be %s', (word, other) => expect(spellingVariants(word)).toContain(other));

  test('no variant is the word itself', () => {
    for (const word of ['quantise', 'labelled', 'color', 'memory'])
      expect(spellingVariants(word)).not.toContain(word);
  });
});
