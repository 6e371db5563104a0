import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNames } from '../../../src/library/names/names.ts';

const inTitle = (title: string, abstract = '') => findNames({ title, abstract });
const inAbstract = (abstract: string) => findNames({ title: 'On growing gardens', abstract });

describe('names that a title gives', () => {
  const cases: [title: string, abstract: string, names: string[]][] = [
    ['GardenNet: Growing Vegetables', '', ['GardenNet']],
    ['GardenNet++ – Growing Vegetables', '', ['GardenNet++']],
    ['GardenNet, a Place for Plants', '', ['GardenNet']],
    ['GardenNet for Pruning', '', ['GardenNet']],
    ['Rake: Growing Vegetables', 'We present Rake, a tool.', ['Rake']],
    ['Garden-2.5 Technical Report', '', ['Garden-2.5']],
    ['Plot Dataset: Growing Vegetables', 'We introduce Plot, a dataset.', ['Plot']],
    ['Soil Decoding: Growing Vegetables', '', ['Soil Decoding']],
    ['Mow the Lawns: Growth', 'We introduce Mow the Lawns (MtL), a method.', ['MtL', 'Mow the Lawns']],
    ['Tiny Time Gardens (TTGs): Growth', 'We present Tiny Time Gardens (TTG).', ['TTG', 'Tiny Time Gardens']],
    ['Farm-Long and Farm-Big: Growth', '', ['Farm-Long', 'Farm-Big']],
    ['Fast Pruning with RakeAttention', 'We use RakeAttention. RakeAttention digs.', ['RakeAttention']],
    ['Memory Gardens', 'We describe a class of plots called memory gardens.', ['Memory Gardens']],
    ['Skylark: nest survival over 23 years', 'We studied nests. A skylark hides them.', []],
    [
      'Arctic tern: arrival dates',
      'Arctic tern arrive early. Little is known of Arctic tern.',
      ['Arctic tern'],
    ],
    ['Barn swallow: arrival dates', 'Barn swallow arrive early.', []],
    ['Erratum: Growing Vegetables', '', []],
    ['Author Correction: Growing Vegetables', '', []],
    ['Guest Editorial – Growing Vegetables', '', []],
    ['Towards Better Gardens: A Survey', '', []],
    ['Understanding Soil: An Empirical Study', '', []],
    ['Are Gardens All You Need?', '', []],
    ['Physics of Gardens: Part 2', '', []],
    ['Large Language Models: A Survey', 'Large Language Models are big.', []],
  ];
  test.each(cases)('%s', (title, abstract, names) => expect(inTitle(title, abstract)).toEqual(names));
});

describe('names that an abstract presents', () => {
  const cases: [abstract: string, names: string[]][] = [
    ['We propose GardenNet, a network.', ['GardenNet']],
    ['In this paper we introduce Rake, a tool.', ['Rake']],
    ['This work presents Soil-Aware Scaling to grow.', ['Soil-Aware Scaling']],
    ['We present a novel and simple method called RakeKV that prunes.', ['RakeKV']],
    ['This paper introduces a generic framework G2Plot to answer questions.', ['G2Plot']],
    ['We propose the GardenCLIP framework to grow.', ['GardenCLIP']],
    ['We propose Garden Experience Replay (GER), a method.', ['GER']],
    ['We propose garden augmented training (GAT), a method.', ['GAT']],
    ['We introduce PlotAdapt and SoilAdapt. They grow.', ['PlotAdapt', 'SoilAdapt']],
    ['The core is a mechanism, which we dub HoeLo. It digs.', ['HoeLo']],
    ['Therefore, HOE, a simple yet efficient framework, digs.', ['HOE']],
    ['The resulting general algorithm, Pre-grown Soil, digs.', ['Pre-grown Soil']],
    ['Our method, RakeLLM, digs. Our proposed PlotMoE system digs.', ['RakeLLM', 'PlotMoE']],
    ['We introduce "Gardener", an approach.', ['Gardener']],
    ['We introduce a 1-bit variant, namely PlotNet b1.58, in which all is 1.', ['PlotNet b1.58']],
    ['We propose RakeVLA (RakeVLA-X, or simply RaKe) to dig.', ['RakeVLA', 'RaKe']],
    ['We call this procedure DNN Soil with Gardens (DSG).', ['DSG']],
    ['We curate a large planting dataset Plot-60k for gardeners.', ['Plot-60k']],
    ['We propose the Finova planting benchmark, which grows.', ['Finova']],
    ['We use a toolkit to train two gardens: PlotBase, with 9 trees, and PlotLarge with 20.', ['PlotBase']],
    ['An innovative garden plot training (GaPT) step is proposed.', ['GaPT']],
    ['We propose a procedure with a margin focused loss (Margin-MSE).', ['Margin-MSE']],
    [
      'We rethink the cost of water and of soil over the year, and propose a strategy set Rake Optimizer (RaO).',
      ['RaO'],
    ],
    ['We present the RK-9 retrieval encoder, a tool.', ['RK-9']],
    ['We present the largest garden model, Hoe-Rake GR 530B (HR-GR), to date.', ['HR-GR']],
    ['Here is no name. RakeGen can dig. RakeGen is fast.', ['RakeGen']],
  ];
  test.each(cases)('%s', (abstract, names) => expect(inAbstract(abstract)).toEqual(names));
});

describe('what is not a name of the paper', () => {
  test.each([
    'After some improvements to Plot Merging (PloMe), our PloMe for Gardens grows.',
    'We propose an LLM-based method for KV cache compression.',
    'We present a study of large language models (LLMs).',
    'We propose a memory-efficient method for GPUs.',
    'This task is called Garden Representation Learning. It is hard.',
    'We evaluate and compare two algorithms, namely HOEMA and RAKE, to dig.',
    'We compare with foundation models: GPT-J, Cerebras-GPT, and MPT.',
    'Soil-time adaptation (STA) is hard. We propose a robust STA method.',
    'OldRake, a recent method, digs.',
    'We evaluate five languages: Bangla, Hindi, and Sanskrit.',
  ])('%s', (abstract) => expect(inAbstract(abstract)).toEqual([]));
});

describe('properties', () => {
  const piece = fc.constantFrom(
    ...[
      'We propose ',
      'called ',
      'Our method, ',
      'GardenNet',
      'Rake',
      'RakeKV',
      ' (RKV)',
      ', a ',
      ' and ',
      '. ',
      ' is a method',
      'the ',
    ],
    ...['new framework ', '“', '”', '²', ' – ', 'é', '\n\n', 'namely '],
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

  test('names are parts of title or abstract, and each is there once', () => {
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const names = findNames({ title, abstract });
        for (const name of names) expect(`${title}\n${abstract}`).toContain(name);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
      { numRuns: 1000 },
    );
  });

  // A super-linear scan of these lines would outlast the time limit of the test.
  test.each([
    'a',
    'A',
    'A ',
    'A and ',
    'Called ',
    'We propose a ',
    'propose AbC, ',
    '(A) ',
    '. AbC, a ',
    'our new method ',
    'A-',
  ])('a long line of %j ends', (unit) => {
    const line = unit.repeat(30_000);
    expect(findNames({ title: line, abstract: `We propose ${line}` }).length).toBeLessThan(10);
  });
});
