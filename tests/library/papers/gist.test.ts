import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseGist } from '../../../src/library/papers/gist.ts';

const gist = (title: string, abstract: string, names: string[] = []) => chooseGist(title, abstract, names);

describe('a gist', () => {
  test('is the sentence that says what is new, without references to what came before', () => {
    const abstract =
      'Kites have become popular. However, they tangle in strong wind. To address this problem, we propose Tangle-Free, a string that repels others. Experiments show 20% longer flights.';
    expect(gist('Tangle-Free: Strings That Repel', abstract, ['Tangle-Free'])).toBe(
      'We propose Tangle-Free, a string that repels others.',
    );
  });

  test.each([
    [
      'Early fluids in sepsis: a randomised trial',
      'Sepsis remains a leading cause of death. The best time for fluids is unclear. In this trial, we compared early fluids with usual care in 1,204 patients with sepsis. Mortality was 20% lower.',
      'We compared early fluids with usual care in 1,204 patients with sepsis.',
    ],
    [
      'Mowing and wild bees in upland meadows',
      'Pollinators decline across Europe. Many drivers have been suggested. Here, we investigate how mowing affects wild bees in 48 upland meadows. Abundance rose by 35%.',
      'We investigate how mowing affects wild bees in 48 upland meadows.',
    ],
    [
      'The grain trade of the Hanse',
      'Grain fed the cities of the north. Its trade is poorly understood. This article reconstructs the grain trade of the Hanse from toll registers. Prices followed harvests.',
      'This article reconstructs the grain trade of the Hanse from toll registers.',
    ],
    [
      'Bright light for nurses on night shifts',
      'BACKGROUND: Shifts disturb sleep. METHODS AND FINDINGS: We tested bright light in 48 nurses on night shifts. RESULTS: Lapses fell by 20%.',
      'We tested bright light in 48 nurses on night shifts.',
    ],
    [
      'GRANIUM, a model of grain',
      'GRANIUM: a model of grain that predicts harvests from rain alone, is presented. It has 12 parameters.',
      'GRANIUM: a model of grain that predicts harvests from rain alone, is presented.',
    ],
  ])('of any field: %s', (title, abstract, expected) => expect(gist(title, abstract)).toBe(expected));

  test('of an empty abstract is none', () => expect(gist('A title', '')).toBe(''));

  test('is part of the abstract, whatever its text', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, abstract) => {
        const found = gist(title, abstract).replace(/…$/, '');
        expect(abstract.toLowerCase()).toContain(found.slice(1).toLowerCase());
      }),
    ));
});
