import { byPattern, NODE, type Rule } from '../rule.ts';

/** Words that continue the sentence after a parenthetical dash. */
const CARRY_ON =
  /^(?:a|all|also|although|an|and|are|as|at|because|both|but|by|can|do|does|either|even|especially|for|from|has|have|how|i\.e\.|if|in|including|is|it|its|many|namely|no|not|of|often|on|only|or|our|rather|so|some|such|than|that|the|their|then|these|they|this|those|thus|to|we|well|what|when|where|whether|which|while|who|with|without|yet|[a-z]{3,12}(?:ed|ing) (?:as|by|for|from|in|on|to|the|a|with)\b)(?![A-Za-z-])/;

/** Whether a double hyphen without spaces interrupts the sentence, or joins two words as in "image–text". */
function interrupts(text: string, at: number): boolean {
  return CARRY_ON.test(text.slice(at + 2, at + 40));
}

function dashAt({ index, input }: RegExpExecArray): string {
  if (/\d[%×xKMB]?$/.test(input.slice(Math.max(0, index - 3), index)) && /\d/.test(input[index + 2] ?? ''))
    return '–';
  if (interrupts(input, index)) return '—';
  const sentence = sentenceAround(input, index);
  const other = input.slice(sentence.start, sentence.end).matchAll(/(?<=[\p{L}\p{N})”’"'])--(?=\p{L})/gu);
  return [...other].some((match) => interrupts(input, sentence.start + match.index)) ? '—' : '–';
}

function sentenceAround(text: string, at: number): { start: number; end: number } {
  const from = Math.max(0, at - 300);
  const before = text.slice(from, at).lastIndexOf('. ');
  const after = text.slice(at, at + 300).indexOf('. ');
  return { start: before < 0 ? from : from + before + 2, end: after < 0 ? at + 300 : at + after };
}

export const punctuationRules: Rule[] = [
  {
    name: 'ties',
    reason:
      'TeX\'s ~ between words is a space that must not break; before a number after a space it means "about".',
    after: ['links', 'accents'],
    hints: ['~'],
    examples: [
      ['language models~(LLMs)', 'language models (LLMs)'],
      ['to utilize~proxy tasks', 'to utilize proxy tasks'],
      ['in Table~1 and 10~GB', 'in Table 1 and 10 GB'],
      ['available at~https://example.org/a.', 'available at https://example.org/a.'],
    ],
    counterExamples: [
      'by ~45% of',
      'large (~billion parameters)',
      '30%~50% of',
      '13.2 ~ 48.8X',
      'in ~/models',
      '5~10 layers',
    ],
    find: byPattern(
      new RegExp(
        `(?<=[\\p{L}\\p{N})\\]}.,;:'’”${NODE}])~(?=[\\p{L}(\\[\\\\$${NODE}‘“\`"])|(?<=[\\p{L})\\],.]|${NODE})~(?=\\d)`,
        'gu',
      ),
      () => ' ',
    ),
  },
  {
    name: 'double-quotes',
    reason: "TeX's `` and '' are curly quotes; authors close them with a straight one now and then.",
    after: ['accents'],
    hints: ['``'],
    examples: [
      ["the ``memory wall'', i.e.", 'the “memory wall”, i.e.'],
      ['produce ``judgements" of', 'produce “judgements” of'],
    ],
    counterExamples: ['a "straight" quote', "the '' alone"],
    find: byPattern(/``([^`"]{1,200}?)(?:''|")/g, ([, inner]) => `“${inner}”`),
  },
  {
    name: 'single-quotes',
    reason: "TeX's ` and ' around words are curly single quotes.",
    after: ['double-quotes'],
    hints: ['`'],
    examples: [
      ["a better `stability' and `plasticity' trade-off", 'a better ‘stability’ and ‘plasticity’ trade-off'],
    ],
    counterExamples: ["the 'drafter' stays", "it's the model's"],
    find: byPattern(
      /(?<![\w`])`(?![`\s])([^`']{1,120}(?:'(?:s|t|re)\b[^`']{0,80})?)'(?![\w'])/g,
      ([, inner]) => `‘${inner}’`,
    ),
  },
  {
    name: 'spaced-dashes',
    reason: "TeX's -- and --- with spaces around them are dashes.",
    after: ['links'],
    hints: ['--'],
    examples: [
      ['a module -- a core -- which', 'a module – a core – which'],
      ['a --- b', 'a — b'],
    ],
    counterExamples: ['a - b', 'run with --fast set', 'x ---- y'],
    find: byPattern(/(?<=\S )---?(?= )/g, ([dash]) => (dash === '--' ? '–' : '—')),
  },
  {
    name: 'em-dashes',
    reason: "TeX's --- is an em dash.",
    after: ['links'],
    hints: ['---'],
    examples: [['models---large ones---are', 'models—large ones—are']],
    counterExamples: ['a ------ rule'],
    find: byPattern(/(?<=[\p{L}\p{N})”’"'%])---(?=[\p{L}\p{N}(“‘"'])/gu, () => '—'),
  },
  {
    name: 'tight-dashes',
    reason:
      "TeX's -- without spaces is an en dash in ranges and pairs; where the sentence is interrupted, an em dash is meant.",
    after: ['em-dashes', 'double-quotes'],
    hints: ['--'],
    examples: [
      ['only 1--3% of (8B--70B)', 'only 1–3% of (8B–70B)'],
      ['large image--text models', 'large image–text models'],
      [
        'a profile--its trends across training--by watching',
        'a profile—its trends across training—by watching',
      ],
      ['attention sinks--referred to as Heads--do not', 'attention sinks—referred to as Heads—do not'],
    ],
    counterExamples: ['the --fast flag', 'a----b'],
    find: byPattern(/(?<=[\p{L}\p{N})”’"'%×])--(?=[\p{L}\p{N}(“‘"'])/gu, dashAt),
  },
  {
    name: 'flattened-dashes',
    reason:
      'No compound ends in a free article: a hyphen before "the" or "an" and a space was an em dash, and so was one between a closing quote and a preposition.',
    after: ['links'],
    hints: ['-the ', '-an ', '"-'],
    examples: [
      ['a problem remains-the lack of', 'a problem remains—the lack of'],
      ['pipelines-an integral part', 'pipelines—an integral part'],
      ['the "tiny"-in only days', 'the "tiny"—in only days'],
    ],
    counterExamples: [
      'state-of-the art',
      'over-the air',
      'an off-the-shelf part',
      'under-the hood',
      'a "test"-in-time way',
    ],
    find: byPattern(
      /(?<![\w-])([A-Za-z]{4,30})-(?=(?:the|an) )|(?<=\w")-(?=(?:in|is|the|an?|which|that|with|and|for) )/g,
      ([, word]) => {
        if (word === undefined) return '—';
        return /^(?:under|over|behind|around|from|with|into|onto|like|inside|outside)$/i.test(word)
          ? undefined
          : `${word}—`;
      },
    ),
  },
  {
    name: 'bullets',
    reason: 'A Markdown list that was run into its paragraph keeps its asterisks.',
    after: ['links'],
    hints: ['* '],
    examples: [
      [
        'insights include: * The first, old one. * The second',
        'insights include: • The first, old one. • The second',
      ],
    ],
    counterExamples: ['the 8*16B model', 'a * b', 'x * Y is'],
    find: byPattern(/(?<=[.:;,!?)] )\*(?= [A-Z])/g, () => '•'),
  },
];
