import { byPattern, type Rule } from '../rule.ts';

/** Verbs whose object is missing if a comma follows directly: the gap must stay visible. */
const LOST_OBJECT =
  /\b(?:presents?|proposes?|introduces?|called|named|termed|dubbed|implements?|develops?|designs?|releases?) $/;

/** Whether the mark of the match is a ratio's colon, or follows a gap in the text. */
function isMeant({ 1: mark, index, input }: RegExpExecArray): boolean {
  const isRatio =
    mark === ':' && /\d/.test(input[index - 1] ?? '') && /^ ?\d/.test(input.slice(index + 2, index + 4));
  return isRatio || LOST_OBJECT.test(input.slice(Math.max(0, index - 20), index + 1));
}

export const straySpaceRules: Rule[] = [
  {
    name: 'space-before-punctuation',
    reason:
      'There is no space before a comma, stop, colon or closing bracket; authors put one to keep a stop out of a link.',
    after: ['links', 'ties'],
    hints: [],
    examples: [
      ['at https://example.org/a .', 'at https://example.org/a.'],
      ['QD-NET : A Network', 'QD-NET: A Network'],
      ['values (INT4/8) , which', 'values (INT4/8), which'],
    ],
    counterExamples: [
      'a drop of .023 in',
      'the .NET runtime',
      'a 2 : 4 pattern',
      'we present , a technique',
      'and ... so',
    ],
    find: byPattern(/ ([,;:!?)\]]|\.(?!\.))(?=\s|$|[,.;:)])/g, (match) =>
      match.index === 0 || isMeant(match) ? undefined : match[1],
    ),
  },
  {
    name: 'space-before-possessive',
    reason: 'An apostrophe and its s belong to the word before.',
    hints: ["' s", '’ s'],
    examples: [["an LLM' s memory", "an LLM's memory"]],
    counterExamples: ["'frozen' snapshots", "the LLMs' serving"],
    find: byPattern(/(?<=[A-Za-z)])(['’]) s(?![\w'’])/g, ([, mark]) => `${mark}s`),
  },
  {
    name: 'double-spaces',
    reason: 'What other rules took out can leave two spaces, or one at either end.',
    after: ['ties', 'argument-commands', 'white-space'],
    hints: [],
    examples: [[' a  b ', 'a b']],
    counterExamples: ['a b'],
    find: (text) => (/^ | $| {2}/.test(text) ? byPattern(/^ +| +$| +(?= )/g, () => '')(text) : []),
  },
];
