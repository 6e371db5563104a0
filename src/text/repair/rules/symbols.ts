import { ownValue } from '../../../base/own.ts';
import { GREEK, OPERATORS, SYMBOLS } from '../../render/tex-symbols.ts';
import { anyOf, byPattern, type Rule } from '../rule.ts';

/** Names that are not part of any word, so they can be searched for in every text. */
const LOST = /[lgn]eq|arrow|infty|cdot|ldots|otimes|oplus|propto|subseteq/;
const LOST_OPERATOR = new RegExp(
  `(?<![A-Za-z\\\\-])(${Object.keys(OPERATORS)
    .filter((name) => LOST.test(name))
    .join('|')})(?![A-Za-z-])`,
  'g',
);
const GREEK_NAME = Object.keys(GREEK).join('|');
const GREEK_SHAPED =
  /(?<![A-Za-z\\])(Gamma|Delta|Lambda|Pi|Sigma|Omega|Theta|Psi|Phi|Xi|Upsilon)(?=-shaped\b)/g;

const symbol = (name = ''): string | undefined => ownValue(SYMBOLS, name);

export const symbolRules: Rule[] = [
  {
    name: 'symbol-commands',
    reason: 'A command for one symbol outside mathematics; a group around it only separated it.',
    after: ['formulas', 'dollar-mathematics'],
    hints: ['\\'],
    examples: [
      ["PixelNet-\\Sigma's size", "PixelNet-Σ's size"],
      ['only 196{\\mu}J each', 'only 196μJ each'],
      ['2.5\\times faster', '2.5× faster'],
      ['10 \\leq 12', '10 ≤ 12'],
    ],
    counterExamples: ['a \\proj macro', 'C:\\temp'],
    find: byPattern(/\{\\([A-Za-z]{1,16})\}|\\([A-Za-z]{1,16})(?:\{\})?(?![A-Za-z{])/g, ([, grouped, bare]) =>
      symbol(grouped ?? bare),
    ),
  },
  {
    name: 'lost-operators',
    reason: 'Names of operators that are not words of any language: leq, rightarrow, infty.',
    after: ['formulas'],
    hints: [],
    examples: [
      ['k leq 10', 'k ≤ 10'],
      ['text rightarrow image', 'text → image'],
      ['as n rightarrow infty', 'as n → ∞'],
    ],
    counterExamples: [
      'a rectangle and a triangle',
      'the floor and the ceiling',
      'the LEQ set',
      'a cdots-like name',
    ],
    find: (text) => (LOST.test(text) ? byPattern(LOST_OPERATOR, ([, name]) => symbol(name))(text) : []),
  },
  {
    name: 'fused-operators',
    reason: 'Arrows and infty occur inside no word, so between letters they are the sign.',
    after: ['lost-operators'],
    hints: ['arrow', 'infty'],
    examples: [
      ['(EnglishrightarrowGerman)', '(English→German)'],
      ['VSEinfty, CLIP', 'VSE∞, CLIP'],
    ],
    counterExamples: ['a bright arrow', 'narrow rows', 'a rightarrowhead'],
    find: byPattern(
      /(?<=[A-Za-z])(?:(leftrightarrow|rightarrow|leftarrow)(?=[A-Z\d])|(infty)(?![a-z]))/g,
      ([, arrow, infinity]) => symbol(arrow ?? infinity),
    ),
  },
  {
    name: 'plus-minus',
    reason: 'pm between two numbers is \\pm; elsewhere it is the afternoon.',
    hints: ['pm'],
    examples: [
      ['an error of 0.3 pm 0.1', 'an error of 0.3 ± 0.1'],
      ['0.3pm0.1', '0.3±0.1'],
    ],
    counterExamples: ['from 5 pm on', 'at 5pm'],
    find: byPattern(/(?<=\d ?)pm(?= ?\d+\.?\d)/g, () => '±'),
  },
  {
    name: 'approximately',
    reason: 'approx glued to a number is \\approx; the abbreviation has a space.',
    hints: ['approx'],
    examples: [['saves approx50% of it', 'saves ≈50% of it']],
    counterExamples: ['approx. 50%', 'approx 50%'],
    find: byPattern(/(?<![A-Za-z\\])approx(?=\d)/g, () => '≈'),
  },
  {
    name: 'glued-comparisons',
    reason: 'le or ge glued to a number is the sign \\le or \\ge: no word of two letters runs into a number.',
    hints: ['le', 'ge'],
    examples: [
      ['of the labels (le13 images per class)', 'of the labels (≤13 images per class)'],
      ['with ge0.5 of it', 'with ≥0.5 of it'],
      ['by le5\\% or ge2times', 'by ≤5% or ≥2×'],
    ],
    counterExamples: ['the GE2E loss', 'a file2 and table3', 'le 13 juin', 'an le-2 model', 'a le5k name'],
    find: byPattern(
      /(?<![\w\\.-])(le|ge)(?=\d{1,15}(?:\.\d{1,15})?(?:%|times\b|[KMB]?(?![\w.-]*\w)))/g,
      ([, name]) => symbol(name),
    ),
  },
  {
    name: 'lost-greek',
    reason: 'A Greek letter by name with a script after it, or as the shape of something, is the letter.',
    after: ['formulas'],
    hints: ['_', '^', '-shaped', '{'],
    examples: [
      ['with lambda_1 set', 'with λ₁ set'],
      ['a Lambda-shaped mask', 'a Λ-shaped mask'],
    ],
    counterExamples: [
      'epsilon-greedy search',
      'a beta version of Alpha_Zero',
      'Delta encoding',
      'a Phi-3 model',
    ],
    find: anyOf(
      byPattern(new RegExp(`(?<![A-Za-z\\\\])(${GREEK_NAME})(?=[_^](?:\\{|\\d))`, 'g'), ([, name]) =>
        symbol(name),
      ),
      byPattern(GREEK_SHAPED, ([, name]) => symbol(name)),
    ),
  },
  {
    name: 'unicode-escapes',
    reason: 'What is left of \\unicode{x2014}: a punctuation or mathematical code point in hexadecimal.',
    hints: ['x20', 'x21', 'x22', 'x00'],
    examples: [
      ['0.1s/tokenx2014only half', '0.1s/token—only half'],
      ['several partsx2013such as weights', 'several parts–such as weights'],
      ['the x201cwall\u0078201d here', 'the “wall” here'],
      ['a \\unicode{x2014} b', 'a — b'],
    ],
    counterExamples: [
      'on x86 and 8x2014B models',
      'the Netflix2019 set',
      'a 4x2014 grid',
      'ax20b',
      'Netflix2013 data',
    ],
    find: byPattern(
      /\\unicode\{x([0-9a-fA-F]{2,5})\}|(?<!\d)x(20(?:1[0-58-9cdCD]|2[26]|3[23])|00(?:[dD]7|[bB]1|[bB]0)|21(?:9[0-4])|22(?:12|48|64|65))/g,
      (match) => decoded(match),
    ),
  },
];

/** Digits alone may be a year after a name ending in x; then only a short word before and a letter after decide. */
function decoded({ 0: written, 1: escaped, 2: lost, index, input }: RegExpExecArray): string | undefined {
  const char = String.fromCodePoint(Number.parseInt(escaped ?? (lost as string), 16));
  if (!/[\p{P}\p{S}]|[\u{1D400}-\u{1D7FF}]/u.test(char)) return undefined;
  if (escaped !== undefined || /[a-f]/i.test(lost as string)) return char;
  const [before = '', after = ''] = [
    input.slice(Math.max(0, index - 30), index),
    input[index + written.length],
  ];
  const word = /[\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '';
  if (word === '') return char;
  return /^[a-z]/.test(word) && /\p{L}/u.test(after) ? char : undefined;
}
