import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../../src/library/results/claim-numbers.ts';
import { findClaims } from '../../../src/library/results/claims.ts';

/** "text kind direction" of each claim. */
function found(text: string, names: string[] = []): string[] {
  return findClaims(text, names).map(({ text, kind, direction }) => `${text} | ${kind} ${direction}`);
}

describe('what is claimed', () => {
  const cases: [sentence: string, ...claims: string[]][] = [
    ['We speed up digging by up to 2.5×.', 'up to 2.5× | speed-up more'],
    ['Our rake needs 3x to 7x less memory.', '3x to 7x | memory less'],
    [
      'We reduce model size (and memory) by 24% and power consumption by 23%.',
      '24% | size less',
      '23% | energy less',
    ],
    ['We reach 80.5% accuracy with only 1% of the labels.', '80.5% | accuracy level', 'only 1% | cost level'],
    ['Our tool attains an FID of 3.02.', '3.02 | accuracy level'],
    ['We raise accuracy from 19.2% to 46.3%.', '46.3% | accuracy level'],
    [
      'We train a model with 12B parameters in 8 days on 48 A100 GPUs.',
      '12B parameters | size level',
      '8 days | cost level',
      '48 A100 GPUs | cost level',
    ],
    ['We extend the context length to 1 million tokens.', '1 million tokens | scale level'],
    ['It supports contexts eight times longer. We dig.'],
    ['We dig. It supports contexts eight times longer.', 'eight times | scale more'],
    ['Our rake achieves 4x and 9x speedup.', '4x | speed-up more', '9x | speed-up more'],
    ['We save 5x memory for peas and 3x for beans.', '5x | memory less', '3x | memory less'],
    ['We serve soil at a cost of $187.', '$187 | cost level'],
    ['Our rake doubles the throughput.', 'doubles | speed-up more'],
    ['We present a dataset of 13K images.', '13K images | size level'],
    ['The garden took 7 to 11 hours with our rake.', '7 to 11 hours | cost level'],
    ['Our rake runs at 62ms.', '62ms | speed-up level'],
    ['We cut its footprint from 24 GB to 1 MB.', '1 MB | memory level'],
    ['We gain at least 5 points.', 'at least 5 points | accuracy more'],
    ['We train models with 8B and 32B parameters.', '8B | size level', '32B parameters | size level'],
    ['Our rake achieves over a 2.5x acceleration.', '2.5x | speed-up more'],
    ['We cut the memory from 48G to 7G.', '7G | memory level'],
    ['We need less than 1/1000 of the memory.', 'less than 1/1000 | memory level'],
    ['Our rake needs about a third of the memory.', 'about a third | memory level'],
    ['We prune up to three-quarters of the weights.', 'up to three-quarters | size less'],
    ['We reach a two-order-of-magnitude reduction in memory.', 'a two-order-of-magnitude | memory less'],
    ['We use an order of magnitude less memory.', 'an order of magnitude | memory less'],
    ['Our accuracy loss is small (69.5 vs. 72.4).', '69.5 | accuracy level'],
    ['Our rake needs only 16GB GPU memory.', 'only 16GB | memory level'],
    ['Our rake comes in versions of 2K and 16K context.', '2K | scale level', '16K context | scale level'],
    ['We reduce the gap to full precision by 30.2%/34.1%.', '30.2% | accuracy less', '34.1% | accuracy less'],
    ['With 500 curated questions, our bench is hard.', '500 curated questions | size level'],
    ['We use just 6 lines of code.', 'just 6 lines of code | other level'],
    [
      'We save 56 times and 31 times on FLOPs and model size.',
      '56 times | cost less',
      '31 times | size less',
    ],
    [
      'We cut memory cost and training time by 70% and 50%, respectively.',
      '70% | memory less',
      '50% | cost less',
    ],
    ['We lead by 11% in terms of test scores.', '11% | accuracy level'],
    ['We reach an 11% smaller memory footprint.', '11% | memory less'],
    ['Our rake is tenfold faster.', 'tenfold | speed-up more'],
    ['We obtain a speedup of 3.5.', '3.5 | speed-up more'],
    ['Our rake more than triples the throughput.', 'more than triples | speed-up more'],
    ['We cut energy by one third.', 'one third | energy less'],
    ['We need 3.2 GB less memory.', '3.2 GB | memory level'],
    ['We extend the context from 4K to 128K.', '128K | scale level'],
    ['We reach 45.3 on MMLU.', '45.3 | accuracy level'],
    ['We quantize to 3 bits per weight.', '3 bits per weight | size level'],
    ['We release 1,200 hours of speech.', '1,200 hours of speech | size level'],
    ['We have only 653 KB of trainable parameters.', 'only 653 KB | size level'],
  ];
  test.each(cases)('%s', (sentence, ...claims) => expect(found(sentence)).toEqual(claims));
});

describe('what is none', () => {
  test.each([
    ['motivation', 'Weeds take up to 70% of the memory. We present a rake.'],
    ['prior work', 'We present a rake. Existing rakes save 50% memory.'],
    ['a name', 'We rake GPT-4, Soil-2-7B and A100-80GB.'],
    ['a year', 'We rake in 2024.'],
    ['a picture size', 'We rake at 224×224 and 8x8.'],
    ['a baseline', 'Our score is better than the previous best of 0.720.'],
    ['the other side', 'We rake within the hour (vs. 26 hours of Soil-1.5).'],
    ['a range of settings', 'We rake with sizes ranging from 125M to 13B parameters.'],
    ['a device', 'We rake on a GPU with 24GB memory (e.g., a small one).'],
    ['a count of things', 'We rake nine beds, three ways, at two places.'],
    ['a condition', 'We rake with 20% sparsity.'],
    ['conditions', 'We rake at both 50% and 35% KV cache budgets.'],
    ['an observation', 'We use the observation that 90% of the weight is on few weeds.'],
    ['a state to mend', 'We found that weeding took 45% of the time, which hinders growth.'],
    ['others that do badly', 'We ask, with commercial rakes showing 30% accuracy drop.'],
    ['a failure', 'We show that hoes can underperform spades by up to 14% F1.'],
    ['a named baseline', 'We outperform Hoe and Spade with few errors (40% for Hoe, 20% for the Spade).'],
    ['a compared setting', 'We say: compared to a big hoe using 300B tokens, ours digs.'],
    ['a model of others', 'We rake well. For a 3B parameter model, it digs.'],
    ['a card', 'We used one GPU with 24GB memory.'],
    ['a noun', 'We offer threefold care: knowledge triples, a twofold plan and rakes.'],
    ['participants', 'Based on an experiment with 155 participants, we dig.'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));
});

describe('what a number is worth', () => {
  const cases: [text: string, values: number[], unit: string][] = [
    ['4.1 billion parameters', [4_100_000_000], 'params'],
    ['12,000 tokens', [12_000], 'tokens'],
    ['2-3 million samples', [2_000_000, 3_000_000], 'samples'],
    ['30%~50%', [30, 50], '%'],
    ['three orders of magnitude', [3], 'orders of magnitude'],
    ['ten-fold', [10], 'x'],
  ];
  test.each(cases)('%s', (text, values, unit) =>
    expect(quantitiesIn(text).map((one) => [one.values, one.unit.unit])).toEqual([[values, unit]]),
  );
});

test('a claim keeps its sentence, its place and what it is compared with', () => {
  expect(findClaims('We dig. RakeNet digs 2× faster than hOEX on clay.', ['RakeNet'])).toEqual([
    {
      text: '2×',
      value: 2,
      unit: 'x',
      kind: 'speed-up',
      direction: 'more',
      sentence: 'RakeNet digs 2× faster than hOEX on clay.',
      at: 13,
      versus: 'hOEX',
    },
  ]);
});

test('any text gives claims whose text stands at its place', () => {
  const pieces = [
    'We ',
    '2.5',
    '×',
    '%',
    ' to ',
    '–',
    '3',
    'K',
    ' GB',
    ' tokens',
    'half the',
    ', ',
    '. ',
    '$',
    'than ',
    ' points',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      for (const { text, sentence, at, value } of findClaims(parts.join(''), [])) {
        expect(sentence.slice(at, at + text.length)).toBe(text);
        expect([value].flat().every(Number.isFinite)).toBe(true);
      }
    }),
  );
});

describe('sentences judged by hand', () => {
  interface Judged {
    claims: { none?: true; text?: string; value?: number | number[]; kind?: string; sentence?: string }[];
    either: { text: string; sentence: string }[];
  }
  const file = new URL('../../fixtures/claims/judged.json', import.meta.url);
  const { claims } = JSON.parse(readFileSync(file, 'utf8')) as Judged;
  const judged = claims.flatMap(({ value, sentence, kind }) =>
    value === undefined || sentence === undefined ? [] : [{ value: [value].flat(), sentence, kind }],
  );

  test('nearly all of their claims are found, nearly all with the right kind', () => {
    const hits = judged.flatMap(({ value, sentence, kind }) => {
      const same = findClaims(`We report. ${sentence}`, []).find((one) =>
        [one.value].flat().some((found) => value.includes(found)),
      );
      return same ? [same.kind === kind] : [];
    });
    expect(hits.length / judged.length).toBeGreaterThan(0.95);
    expect(hits.filter(Boolean).length / hits.length).toBeGreaterThan(0.9);
  });
});
