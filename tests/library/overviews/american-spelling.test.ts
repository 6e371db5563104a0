import { describe, expect, it } from 'vitest';
import { americanSpelling } from '../../../src/library/overviews/american-spelling.ts';

describe('americanSpelling', () => {
  it.each([
    ['quantisation', 'quantization'],
    ['optimises', 'optimizes'],
    ['optimisers', 'optimizers'],
    ['behaviour', 'behavior'],
    ['neighbouring', 'neighboring'],
    ['modelling', 'modeling'],
    ['labelled', 'labeled'],
    ['centre', 'center'],
    ['analyse', 'analyze'],
    ['artefacts', 'artifacts'],
    ['grey', 'gray'],
  ])('turns %s into %s', (british, american) => {
    expect(americanSpelling(british)).toBe(american);
  });

  it.each(
    `exercise precise otherwise tokenwise promising comprises surprisingly noise denoising raised supervised unsupervised
    improvisation revise advertise compromise expertise paradise hour four pour source resource course your tour acre mediocre
    called filling controlled installed compelling basis analysis emphasis dialogue`.split(/\s+/),
  )('leaves %s alone', (word) => {
    expect(americanSpelling(word)).toBeUndefined();
  });
});
