import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../../src/library/results/quantities.ts';
import { findResults } from '../../../src/library/results/results.ts';

/** "text | measure | sense | baseline" of each result. */
function found(text: string, names: string[] = []): string[] {
  return findResults(text, names).map(({ text, measure = '', sense, baseline = '' }) =>
    [text, measure, sense, baseline].join(' | '),
  );
}

describe('what is reported of kites', () => {
  test.each<[sentence: string, ...results: string[]]>([
    ['We improve lift by up to 2.5×.', '2.5× | lift | gain | '],
    ['Our kite needs 3x to 7x less string than box kites.', '3x to 7x | string | gain | box kites'],
    ['Our kite reaches 2.08% test error.', '2.08% | test error | level | '],
    ['We raise accuracy from 19.2% to 46.3%.', '46.3% | accuracy | level | 19.2%'],
    ['We reduce the length of the string to 20%.', '20% | length of the string | share | '],
    ['Our kite attains a mean drag of 3.02.', '3.02 | drag | level | '],
    ['This costs a 0.09 perplexity increase.', '0.09 | perplexity increase | loss | '],
    ['Our kite shows an accuracy drop of 1.5%.', '1.5% | accuracy drop | loss | '],
    ['Our kite doubles the throughput of the yard.', 'doubles | throughput of the yard | gain | '],
    [
      'We save 5x winding time over hand winding and 3x string over reels.',
      '5x | winding time | gain | hand winding',
      '3x | string | gain | reels',
    ],
    [
      'We achieve 35%, 36% and 30% flight time reduction.',
      '35% | flight time reduction | gain | ',
      '36% | flight time reduction | gain | ',
      '30% | flight time reduction | gain | ',
    ],
  ])('%s', (sentence, ...results) => expect(found(sentence)).toEqual(results));
});

describe('fields other than computing', () => {
  test('medicine: a trial', () => {
    const abstract =
      'Sepsis kills one in five patients worldwide. In this trial, we randomised 1,204 patients (mean age 64 years) to early fluids or usual care. ' +
      'Early fluids reduced mortality by 20% compared with usual care (odds ratio 0.78, 95% CI 0.65–0.93, p = 0.006). ' +
      'The median length of stay fell by 2.5 days. Adherence was 91%.';
    expect(found(abstract)).toEqual([
      '20% | mortality | gain | usual care',
      '0.78 | odds ratio | level | ',
      '2.5 days | median length of stay | gain | ',
      '91% | Adherence | level | ',
    ]);
  });

  test('ecology: a field study', () => {
    const abstract =
      'Pollinators decline across Europe. We surveyed 48 meadows between 2011 and 2019. ' +
      'Our results show that wild bee abundance increased by 35% in mown meadows, whereas species richness dropped by 12%. ' +
      'Restored sites held 3 times more nests than control sites.';
    expect(found(abstract)).toEqual([
      '35% | wild bee abundance | gain | ',
      '12% | species richness | loss | ',
      '3 times | nests | gain | control sites',
    ]);
  });

  test('chemistry: a catalyst', () => {
    const abstract =
      'We report a nickel catalyst for hydrogenation. It achieves a yield of 94% at 80 °C and a selectivity of 99%. ' +
      'The catalyst is 12 times cheaper than palladium and reduces waste by 40%.';
    expect(found(abstract)).toEqual([
      '94% | yield | level | ',
      '99% | selectivity | level | ',
      '12 times | cheaper | gain | palladium',
      '40% | waste | gain | ',
    ]);
  });
});

describe('what is not reported', () => {
  test.each([
    'In 2019 kites were banned.',
    'We test GPT-4 on 224×224 images.',
    'Experiments on kites with a rank of 8 confirm this.',
    'We enrolled 1,204 patients (n = 602 per arm; p < 0.001).',
    'Table 3 lists them.',
    'Previous kites need strings of 40 m.',
  ])('%s', (sentence) => expect(found(sentence)).toEqual([]));
});

describe('a clause', () => {
  const clauses = (text: string) => findResults(text, []).map(({ clause }) => clause);

  test('is a short sentence without its lead-in', () =>
    expect(clauses('Notably, our experiments show that the kite flies 3 times longer.')).toEqual([
      'the kite flies 3 times longer',
    ]));

  test('of a long sentence is the part with the number and its measure', () => {
    const long =
      'Tested on beaches and hills across two windy summers by flyers of all ages, the kite stayed in the air, achieving 2× higher lift than box kites, while the strings of its many rivals tangled again and again in the trees nearby.';
    expect(clauses(long)).toEqual(['achieving 2× higher lift than box kites']);
  });

  test('is verbatim, and marks the number', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 999 }), fc.string(), (before, number, after) => {
        const abstract = `We gain. ${before} We improve lift by ${number}% ${after}`;
        for (const { clause, at, text, sentence } of findResults(abstract, [])) {
          expect(abstract).toContain(sentence);
          expect(sentence).toContain(clause);
          expect(clause.slice(at, at + text.length)).toBe(text);
        }
      }),
    ));
});

describe('a qualifier', () => {
  test.each([
    ['We improve lift by up to 5%.', 'up to'],
    ['We improve lift by an average of 5%.', 'an average of'],
    ['We improve lift by over 5%.', 'over'],
    ['We improve lift by 5% on average.', 'average'],
    ['We improve lift by 5%.', undefined],
  ])('of “%s” is %s', (sentence, qualifier) =>
    expect(findResults(sentence, [])[0]?.qualifier).toBe(qualifier),
  );
});

describe('a quantity', () => {
  test.each<[text: string, ...values: (number | number[])[]]>([
    ['4.1B parameters', 4_100_000_000],
    ['between 3 and 7 hours', [3, 7]],
    ['1.1x to 2x', [1.1, 2]],
    ['from 3 GB to 7 GB', 3, 7],
    ['half of the flock', 0.5],
    ['two thirds of it', 2 / 3],
    ['an order of magnitude', 1],
    ['a five-fold rise', 5],
    ['1,234.5 km', 1234.5],
    ['GPT-4 and H2O'],
  ])('%s', (text, ...values) =>
    expect(
      quantitiesIn(text).map(({ values: [low, high] }) => (high === undefined ? low : [low, high])),
    ).toEqual(values),
  );

  test.each([
    ['5 %', '%'],
    ['5 percentage points', '%'],
    ['3-fold', '×'],
    ['12 ms', 'ms'],
    ['$187', '$'],
    ['48 hours', 'hours'],
    ['7 wild bees', 'wild bees'],
    ['0.78', ''],
  ])('%s has the unit “%s”', (text, unit) => expect(quantitiesIn(text)[0]?.unit).toBe(unit));

  test('never overlaps another, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,%x× -–to halfdb$') }), (text) => {
        const all = quantitiesIn(text);
        for (const [at, { start, end }] of all.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0);
        }
      }),
    ));
});

test('a long text of numbers is read in a time that grows with its length', () => {
  const text = `We improve ${'by 5% and 7 ms of 3x faster (4 vs. 5), '.repeat(20_000)}`;
  const start = performance.now();
  findResults(text, []);
  expect(performance.now() - start).toBeLessThan(3_000);
});
