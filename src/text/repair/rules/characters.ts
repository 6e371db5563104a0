import { HIDDEN } from '../../../base/clean-characters.ts';
import { byPattern, type Rule } from '../rule.ts';

export const characterRules: Rule[] = [
  {
    name: 'control-characters',
    reason:
      'Control characters, direction overrides, zero-width marks and noncharacters show nothing and can hide text.',
    hints: [],
    examples: [
      ['a\u200Bb\u202Ec', 'abc'],
      ['soft\u00ADhyphen', 'softhyphen'],
      ['\uFDD0node', 'node'],
    ],
    counterExamples: ['naïve Ωμέγα 模型', '👩‍🔬 at work'],
    // Sources come without these; a curation's correction may contain one.
    find: byPattern(HIDDEN, () => ''),
  },
  {
    name: 'lone-surrogates',
    reason: 'Half of a surrogate pair is not a character and breaks every encoder that follows.',
    hints: [],
    examples: [['a\uD800b', 'a\uFFFDb']],
    counterExamples: ['a😀b'],
    find: (text) => (text.isWellFormed() ? [] : byPattern(/\p{Surrogate}/gu, () => '\uFFFD')(text)),
  },
  {
    name: 'white-space',
    reason: 'Tabs, line ends, no-break spaces and runs of spaces are one space in running text.',
    after: ['control-characters'],
    hints: [],
    examples: [
      ['two  words', 'two words'],
      ['a\u00A0tie', 'a tie'],
    ],
    counterExamples: ['one space'],
    // Does not match a single space, the common case.
    find: byPattern(/(?:[^\S ]|\u0085)[\s\u0085]*| [\s\u0085]+/g, () => ' '),
  },
];
