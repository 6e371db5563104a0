import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../src/library/claim-numbers.ts';
import { findClaims } from '../../src/library/claims.ts';

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
  const file = new URL('../fixtures/claims/judged.json', import.meta.url);
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
