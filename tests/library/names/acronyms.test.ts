import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAcronyms } from '../../../src/library/names/acronyms.ts';

const pairs = (text: string) => findAcronyms(text).map(({ acronym, expansion }) => [acronym, expansion]);

describe('an expansion with its acronym in brackets', () => {
  const cases: [text: string, acronym: string, expansion: string][] = [
    ['Many large language models (LLMs) are big.', 'LLMs', 'large language models'],
    ['we use Mixture-of-Experts (MoE) layers', 'MoE', 'Mixture-of-Experts'],
    ['a key/value (KV) store', 'KV', 'key/value'],
    ['the key-value cache (KV cache) grows', 'KV', 'key-value'],
    ['rotary position embeddings (RoPE)', 'RoPE', 'rotary position embeddings'],
    ['text-to-image (T2I) models', 'T2I', 'text-to-image'],
    ['the Garden Model for Soil (GM4S)', 'GM4S', 'Garden Model for Soil'],
    ['the Heavy Hitter Oracle (H₂O)', 'H₂O', 'Heavy Hitter Oracle'],
    ['the cumulative summation (cumsum)', 'cumsum', 'cumulative summation'],
    ['an Extended Garden Memory (xGM)', 'xGM', 'Extended Garden Memory'],
    ['our REcurrent GARden Decoding (REGARD)', 'REGARD', 'REcurrent GARden Decoding'],
    ['a system called ReaLly Small Gardens (SG)', 'SG', 'ReaLly Small Gardens'],
    ['Weight-Decomposed Garden Adaptation (DoGA)', 'DoGA', 'Weight-Decomposed Garden Adaptation'],
    ['such “Forest Pruned Fields (FPF)” are', 'FPF', 'Forest Pruned Fields'],
    ['Early Garden Reaper (EG-R, or simply EG) is', 'EG-R', 'Early Garden Reaper'],
  ];
  test.each(cases)('%s', (text, acronym, expansion) => {
    expect(pairs(text)).toEqual([[acronym, expansion]]);
  });
});

describe('an acronym with its expansion in brackets', () => {
  const cases: [text: string, acronym: string, expansion: string][] = [
    ['we train an MoE (Mixture of Experts) model', 'MoE', 'Mixture of Experts'],
    ['a machine with SIMD (Single Instruction, Multiple Data)', 'SIMD', 'Single Instruction, Multiple Data'],
    ['our GRASS (GRadient-Aware Soil Sampling)', 'GRASS', 'GRadient-Aware Soil Sampling'],
    ['a T2G, short for text-to-garden, model', 'T2G', 'text-to-garden'],
  ];
  test.each(cases)('%s', (text, acronym, expansion) => {
    expect(pairs(text)).toEqual([[acronym, expansion]]);
  });
});

describe('brackets that explain no acronym', () => {
  test.each([
    'It beats the baselines (Llama-3) by far.',
    'on the original Llama (Llama-2)',
    'on a single GPU (NVIDIA A100)',
    'in four sizes (8B, 13B)',
    'two hypotheses: (O1) and (O2)',
    'the final weights (memory) are small',
    'similar results in recall (recommendations to maximise)',
    'question identification (QQP) and textual entailment (RTE)',
    'as was shown before (Smith, 1984)',
    'accuracy (up to 75% in CIFAR)',
  ])('%s', (text) => expect(pairs(text)).toEqual([]));
});

test('the first of several definitions wins, singular and plural are one', () => {
  expect(pairs('Large garden models (LGMs) grow. A large garden model (LGM) grows.')).toEqual([
    ['LGMs', 'Large garden models'],
  ]);
});

describe('properties', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/);

  test('initials of any words are found with all of their words', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const acronym = words.map((one) => one[0]?.toUpperCase()).join('');
        // A word that spells the acronym is no expansion of it.
        fc.pre(!words.includes(acronym.toLowerCase()));
        const found = findAcronyms(`It: ${words.join(' ')} (${acronym}) grows.`);
        expect(found).toHaveLength(1);
        expect(words.join(' ').endsWith(found[0]?.expansion ?? '-')).toBe(true);
      }),
    );
  });

  test('acronyms and expansions are parts of the text', () => {
    const piece = fc.oneof(
      word,
      fc.constantFrom('(', ')', '[', ']', '-', ' ', ' ', ',', '.', 'AB', 'LoRA', '“', '4', 'é', '²'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { acronym, expansion } of findAcronyms(text)) {
          expect(text).toContain(acronym);
          expect(text).toContain(expansion);
        }
      }),
      { numRuns: 1000 },
    );
  });

  // A super-linear scan of these lines would outlast the time limit of the test.
  test.each(['a', 'A', 'A ', '(', '(A', 'Aa (AA) ', 'A (A b) ', 'called A ', '-', ', short for '])(
    'a long line of %j ends',
    (unit) => expect(findAcronyms(unit.repeat(50_000)).length).toBeLessThan(3),
  );
});
