import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/schemas/inline.ts';
import { toPlain } from '../../../src/text/render/to-plain.ts';
import { repairParagraphs, repairTitle } from '../../../src/text/repair/repair.ts';

/** Pieces of text that rules look for, to be strung together in any order. */
const FRAGMENTS = [
  'word',
  'Net',
  'a',
  'x',
  ' ',
  '  ',
  '.',
  ',',
  ' ,',
  ':',
  ';',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '$',
  '\\',
  '\\%',
  '%',
  '&',
  '~',
  '`',
  '``',
  "'",
  "''",
  '"',
  '-',
  '--',
  '---',
  '_',
  '^',
  '^2',
  '^{-3}',
  '_i',
  '_{12}',
  '_{word}',
  '12',
  '3.5',
  '7',
  'times',
  ' times ',
  'sim',
  ' sim ',
  'x2014',
  'x201c',
  'pm',
  'le1',
  ' ge2.5 ',
  'approx',
  'ell_1',
  'leq',
  'rightarrow',
  'infty',
  'sum_{i=1}^{N}',
  'frac{1}{n}',
  'mathcal{L}',
  '\\alpha',
  '{\\mu}',
  'lambda_2',
  'textit{',
  '\\textbf{',
  '\\emph{so}',
  '{\\bf x}',
  '\\em ',
  '\\cite{a}',
  '\\url{https://example.org/a}',
  '\\href{https://example.org}{here}',
  'https://example.org/a_b',
  '{label}',
  'github.com/a/b',
  "\\'e",
  '\\"{o}',
  '* ',
  '• ',
  '\uFDD0',
  '\uFDD1',
  '\uFDD3',
  '\u200B',
  '\uD800',
  '🙂',
  'é',
  '\n',
  '²',
  'LLM',
  's',
];
const damaged = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 60 }));

function* textsOf(inlines: Inline[]): Generator<string> {
  for (const inline of inlines) {
    if ('value' in inline) yield inline.value;
    if ('tex' in inline) yield inline.tex;
    if ('children' in inline) yield* textsOf(inline.children);
  }
}

describe('repair of any text', () => {
  test('every record quotes the text as received at its position', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        for (const { before, position } of repairTitle(raw).repairs)
          expect(raw.slice(position, position + before.length)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  test('text without a record reads as received', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { inlines, repairs } = repairTitle(raw);
        if (repairs.length === 0) expect(toPlain(inlines)).toBe(raw);
      }),
      { numRuns: 1000 },
    );
  });

  test('no sentinel, no half surrogate and no nested link comes out; neighbouring texts are one', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { inlines } = repairTitle(raw);
        for (const text of textsOf(inlines)) {
          expect(text).not.toMatch(/[\uFDD0-\uFDEF]/);
          expect(text.isWellFormed()).toBe(true);
        }
        inlines.forEach((inline, at) => {
          if (inline.type === 'text') expect(inlines[at + 1]?.type).not.toBe('text');
          if (inline.type === 'link') expect(inline.children.every(({ type }) => type !== 'link')).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('sound prose is never touched', () => {
    const words = [
      'the',
      'model',
      'needs',
      'sometimes',
      'similar',
      'two',
      'GPT-4',
      '8x22B',
      "it's",
      'e.g.',
      '(LLMs)',
      '5',
      'times',
      '~7%',
      'x86',
    ];
    const prose = fc.array(fc.constantFrom(...words), { minLength: 1 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(prose, (raw) => {
        expect(repairTitle(raw)).toEqual({ inlines: [{ type: 'text', value: raw }], repairs: [] });
      }),
    );
  });
});

describe('inlines', () => {
  test('mathematics, emphasis and links are parsed around each other', () => {
    const { inlines } = repairTitle('A \\textbf{bold f_i at \\emph{https://example.org/a}} word, 2times');
    expect(inlines).toEqual([
      { type: 'text', value: 'A ' },
      {
        type: 'emphasis',
        strong: true,
        children: [
          { type: 'text', value: 'bold ' },
          { type: 'math', tex: 'f_i' },
          { type: 'text', value: ' at ' },
          {
            type: 'emphasis',
            strong: false,
            children: [
              {
                type: 'link',
                href: 'https://example.org/a',
                children: [{ type: 'text', value: 'https://example.org/a' }],
              },
            ],
          },
        ],
      },
      { type: 'text', value: ' word, 2×' },
    ]);
  });

  test('a remnant of \\href is a link with its label', () => {
    expect(repairTitle('in https://example.org/a{our page}.').inlines).toEqual([
      { type: 'text', value: 'in ' },
      { type: 'link', href: 'https://example.org/a', children: [{ type: 'text', value: 'our page' }] },
      { type: 'text', value: '.' },
    ]);
  });

  test('a formula that lost its backslashes gets them back', () => {
    expect(repairTitle('is N_E sum_{i=1}^{N_E} f_i p_i, where G_{stack} is').inlines).toEqual([
      { type: 'text', value: 'is ' },
      { type: 'math', tex: 'N_E \\sum_{i=1}^{N_E} f_i p_i' },
      { type: 'text', value: ', where ' },
      { type: 'math', tex: 'G_{\\text{stack}}' },
      { type: 'text', value: ' is' },
    ]);
  });
});

test('records of an abstract name their paragraph', () => {
  const { paragraphs, repairs } = repairParagraphs(['by 2times', 'sound', 'saves sim50\\% of it']);
  expect(paragraphs.map(toPlain)).toEqual(['by 2×', 'sound', 'saves ∼50% of it']);
  expect(repairs).toEqual([
    { rule: 'factors', before: 'times', after: '×', position: 4, paragraph: 0 },
    { rule: 'approximations', before: 'sim', after: '∼', position: 6, paragraph: 2 },
    { rule: 'escaped-signs', before: '\\', after: '', position: 11, paragraph: 2 },
  ]);
});

describe('what is exact', () => {
  const part = fc
    .array(
      fc.constantFrom(
        '10times',
        'sim50',
        'x2014',
        'a_1',
        'b--c',
        'le3',
        '224x224',
        'ell_1',
        'a',
        '7',
        '-',
        '_',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => `q${parts.join('')}z`);
  const address = part.map((name) => `https://example.org/${name}/x`);
  const identifier = part.chain((name) =>
    fc.constantFrom(
      `10.1000/${name}`,
      `${name.replace(/[^\w.+-]/g, '')}@example.org`,
      `std::${name.replace(/\W/g, '')}`,
    ),
  );
  const around = fc.constantFrom('as in', 'saves 2times at', '50\\% of', "``quoted'' by", '(see');

  test('an address is a link, and it and its label are as received', () => {
    fc.assert(
      fc.property(around, address, around, (before, address, after) => {
        const { inlines } = repairTitle(`${before} ${address} ${after} it.`);
        const label: Inline = { type: 'text', value: address };
        expect(inlines).toContainEqual({ type: 'link', href: address, children: [label] });
      }),
    );
  });

  test('an identifier reads as received', () => {
    fc.assert(
      fc.property(around, identifier, around, (before, identifier, after) => {
        const { inlines } = repairTitle(`${before} ${identifier} ${after} it.`);
        expect(toPlain(inlines)).toContain(` ${identifier} `);
      }),
    );
  });

  test.each([
    'H2O and CO2',
    'Fe2O3 at 20 °C',
    'Mixtral 8x22B on 8xA100-80GB',
    'ResNeXt-101(64x4d) and x86',
    'GPT-3.5, Qwen2.5-1M and BitNet b1.58',
    'SmoothQuant+, ZeRO++ and M+',
    'Magic 1-For-1 (Magic141)',
    'gpt-3.5-turbo-16k and C++',
    'COVID-19 in 2019-nCoV',
    'IA3, L2MAC and W2PGNN',
    'BLIP3-o (7B-base)',
  ])('%j keeps its names', (names) => {
    expect(repairTitle(names)).toEqual({ inlines: [{ type: 'text', value: names }], repairs: [] });
  });
});

describe('hostile input', () => {
  // A rule that is not linear does not come back from these within the time any test has.
  const LENGTH = 100_000;
  const repeated = [
    ...FRAGMENTS,
    '{{',
    '((',
    '$ a',
    'a--',
    'f_i ',
    'textit{a',
    'a.B',
    'a,b',
    '1x',
    '9 times 9 times ',
    '``a',
    '`a ',
    'https://',
    'a@b.',
    'A(',
    'x_',
    '10.1000/',
    '\\(',
    'é~',
    '{\\bf ',
  ];
  test.each(repeated)('a long line of %j', (piece) => {
    const raw = piece.repeat(LENGTH / piece.length);
    expect(() => repairTitle(raw)).not.toThrow();
  });

  test('a long number after each beginning, with an end that it has not', () => {
    for (const start of ['ge', '10.', '$', '1x', 'a^', '_{', 'arXiv:']) {
      const raw = `${start}${'0'.repeat(LENGTH)}t`;
      expect(() => repairTitle(raw)).not.toThrow();
    }
  });
});
