import { anyOf, byPattern, type Rule } from '../rule.ts';

export const numberRules: Rule[] = [
  {
    name: 'factors',
    reason: '\\times that lost its backslash after a number: a factor, or the sign between two sizes.',
    after: ['links', 'formulas'],
    hints: ['times'],
    examples: [
      ['by 15.81times (16.95times), while', 'by 15.81× (16.95×), while'],
      ['kernel by 3.2-4.8times', 'kernel by 3.2-4.8×'],
      ['on ImageNet 256times256', 'on ImageNet 256×256'],
      ['by 1.19times-3.01times on', 'by 1.19×-3.01× on'],
      ['an 8Ktimes8K image', 'an 8K×8K image'],
    ],
    counterExamples: ['5 times larger', 'run times and sometimes', 'a 2timeseries model', '100 times'],
    find: byPattern(/(?<=\d[KMB]?)times(?![A-Za-z])/g, () => '×'),
  },
  {
    name: 'leading-factors',
    reason: '\\times that lost its backslash before a number.',
    hints: ['times'],
    examples: [['length by times100 times (from', 'length by ×100 times (from']],
    counterExamples: ['sometimes100', 'three times 100'],
    find: byPattern(/(?<![A-Za-z\d-])times(?=\d)/g, () => '×'),
  },
  {
    name: 'spaced-sizes',
    reason:
      '\\times between the two numbers of a size, told by both being whole and by the word for what is measured.',
    hints: [' times '],
    examples: [
      ['a resolution of 1352 times 1014 with', 'a resolution of 1352 × 1014 with'],
      ['an n times m matrix', 'an n × m matrix'],
    ],
    counterExamples: [
      'by 1.6 and 1.4 times every 2 years',
      'ran 10 times 20 minutes',
      'seen 5 times by',
      'a times b',
    ],
    find: anyOf(
      byPattern(/(?<![\d.])\d{2,5} times (?=\d{2,5}(?![\d.]))/g, (match) =>
        measuresSize(match) ? match[0].replace('times', '×') : undefined,
      ),
      byPattern(/(?<![\w'-])([b-zB-HJ-Z]) times (?=[b-zB-HJ-Z](?![\w'-]))/g, ([, letter]) => `${letter} × `),
    ),
  },
  {
    name: 'letter-x-sizes',
    reason: 'A letter x between the two numbers of a size stands for the sign ×.',
    after: ['links', 'unicode-escapes'],
    hints: ['x'],
    examples: [['at 224x224 and 672x1088 with a 7x7 kernel', 'at 224×224 and 672×1088 with a 7×7 kernel']],
    counterExamples: [
      'an 8x22B model',
      'ResNeXt-101(64x4d)',
      '2x to 5x',
      '8xA100',
      '4x2 boards',
      '0x10',
      'x86',
    ],
    find: byPattern(/(?<![\w.-])(\d{1,5})x(\d{1,5})(?:x(\d{1,5}))?(?![\w.]*\w)/g, ([, a, b, c]) => {
      const sides = [a, b, c].filter((side) => side !== undefined);
      const isSize =
        sides.every((side) => side.length >= 2) || sides.every((side) => side === a && a !== '0');
      return isSize ? sides.join('×') : undefined;
    }),
  },
  {
    name: 'ranges-with-sim',
    reason: '\\sim between two numbers is "to".',
    after: ['factors', 'escaped-signs'],
    hints: ['sim'],
    examples: [
      ['bringing 2.35times sim 3.47times more', 'bringing 2.35×–3.47× more'],
      ['5sim10 layers', '5–10 layers'],
    ],
    counterExamples: ['a similar 10', 'layer 3 similar to 4'],
    find: byPattern(/(?<=\d[×%KMBxX]?) ?sim ?(?=\d)/g, () => '–'),
  },
  {
    name: 'approximations',
    reason: '\\sim that lost its backslash before a number: about.',
    after: ['ranges-with-sim'],
    hints: ['sim'],
    examples: [
      ['saves sim50\\% GPU', 'saves ∼50% GPU'],
      ['(by sim 50%) and', '(by ∼50%) and'],
      ['with sim1000 points', 'with ∼1000 points'],
    ],
    counterExamples: ['a sim2real gap', 'sim-to-real and sim 2 robots', 'similar 3', 'in sim 3 times'],
    find: byPattern(
      /(?<![\w\\-])sim(?:(?=\d+(?:\.\d+)?(?!sim|real|to|d\b|D\b))| (?=\d+(?:\.\d+)?(?:[%×]|[KMB]\b)))/g,
      () => '∼',
    ),
  },
  {
    name: 'spaced-ranges',
    reason: 'A hyphen with spaces between two factors with the same sign is a range.',
    after: ['factors'],
    hints: [' - '],
    examples: [['reduced by 1.6x - 4.1x. In', 'reduced by 1.6x–4.1x. In']],
    counterExamples: ['GPT-3 - 5 of', '10x - 5x = 5x', 'a 2x - that is twice'],
    find: byPattern(
      /(?<![\w.])(\d{1,6}(?:\.\d{1,4})?([xX×%])) - (?=\d{1,6}(?:\.\d{1,4})?([xX×%])(?! ?=))/g,
      ([, number, unit, other]) => (unit === other ? `${number}–` : undefined),
    ),
  },
];

const SIZE_WORDS =
  /\b(?:resolutions?|sizes?|sized|images?|pixels?|px|frames?|crops?|patch(?:es)?|grids?|matri(?:x|ces)|inputs?)\b/i;

function measuresSize({ index, input, 0: { length } }: RegExpExecArray): boolean {
  return SIZE_WORDS.test(input.slice(Math.max(0, index - 60), index + length + 40));
}
