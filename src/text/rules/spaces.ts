import { byPattern, NODE, type Rule } from '../rule.ts';
import { FUNCTIONS } from '../tex-symbols.ts';

/** Names before a dot that are packages or objects in code: `nn.Linear`, `torch.Tensor`. */
const CODE_PACKAGES = new Set(
  'nn torch tf np keras jax numpy scipy sklearn pandas flax optax model self data math string array list layers optim'.split(
    ' ',
  ),
);
/** Verbs whose object is gone when a comma follows at once: the hole must stay visible. */
const LOST_OBJECT =
  /\b(?:presents?|proposes?|introduces?|called|named|termed|dubbed|implements?|develops?|designs?|releases?) $/;

export const spaceRules: Rule[] = [
  {
    name: 'space-before-punctuation',
    reason:
      'No space stands before a comma, stop, colon or closing bracket; authors put one to keep a stop out of a link.',
    after: ['links', 'ties'],
    hints: [' ,', ' .', ' ;', ' :', ' !', ' ?', ' )', ' ]'],
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
    find: byPattern(/(?<=\S) ([,;:!?)\]]|\.(?!\.))(?=\s|$|[,.;:)])/g, ({ 1: mark, index, input }) => {
      const isRatio =
        mark === ':' && /\d$/.test(input.slice(0, index)) && /^ ?\d/.test(input.slice(index + 2, index + 4));
      const isHole = LOST_OBJECT.test(input.slice(Math.max(0, index - 20), index + 1));
      return isRatio || isHole ? undefined : mark;
    }),
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
    name: 'space-behind-comma',
    reason: 'A comma between two words is followed by a space.',
    after: ['links'],
    hints: [','],
    examples: [
      ['introduce Net-rater,a new', 'introduce Net-rater, a new'],
      ['in (a),which is', 'in (a), which is'],
    ],
    counterExamples: ['the K,V cache', '12,000 tokens', 'x,y and i,j', 'f(aa,bb)'],
    find: byPattern(/(?<=[a-z]{2}|[a-z]\)),(?=[A-Za-z][a-z]|a )/g, ({ index, input }) =>
      insideCall(input, index) ? undefined : ', ',
    ),
  },
  {
    name: 'space-behind-stop',
    reason: 'Two sentences that were glued: a word in lower case, a stop, a capitalised word.',
    after: ['links'],
    hints: ['.', '?', '!'],
    examples: [
      ['a new Paradigm.This human-like way', 'a new Paradigm. This human-like way'],
      ['than them.We address', 'than them. We address'],
      ['many samples.SeNet reduces', 'many samples. SeNet reduces'],
      ['by 17%.We also', 'by 17%. We also'],
    ],
    counterExamples: [
      'the nn.Linear layer',
      'by Character.AI. Mix',
      'see torch.Tensor',
      'Node.Js',
      'e.g.BPR',
      'Washington D.C. from',
    ],
    find: byPattern(
      /(?<![\w.])([A-Za-z-]{2,30}|[^\s.]{0,20}[)\]%\d”"’])([.?!])(?=[A-Z][A-Za-z]{0,30}(?:[ ,-]|$))/g,
      (match) => (endsSentence(match) ? `${match[0]} ` : undefined),
    ),
  },
  {
    name: 'space-behind-colon',
    reason: 'A colon between a name and what it stands for is followed by a space.',
    after: ['links', 'identifiers'],
    hints: [':', ';'],
    examples: [
      ['NET:Efficient Training', 'NET: Efficient Training'],
      ['for Generation:Training Models', 'for Generation: Training Models'],
      ['fast;however', 'fast; however'],
    ],
    counterExamples: ['an "N:M" pattern', 'at 2:4', 'a std::Vector', 'Q:K ratio'],
    find: byPattern(
      /(?<=[\p{L}\p{N}][\p{L}\p{N})])([:;])(?=[A-Z][a-z]{2})|(?<=[a-z]{3});(?=[a-z]{3})/gu,
      ([mark]) => `${mark} `,
    ),
  },
  {
    name: 'space-before-bracket',
    reason:
      'An acronym or aside in brackets is set apart from the word before; the argument of a function is not.',
    after: ['links'],
    hints: ['('],
    examples: [
      ['language models(LLMs) but', 'language models (LLMs) but'],
      ['data prompting(OnePrompt), while', 'data prompting (OnePrompt), while'],
      ['we show MTool(a tool for models), which', 'we show MTool (a tool for models), which'],
    ],
    counterExamples: [
      'O(n) and R(x) or exp(-E(x))',
      'ResNeXt-101(64x4d)',
      'How to (re)warm',
      'O(sqrt(n))',
      'the method(s)',
      'softmax(QK)',
      'print(Hello)',
    ],
    find: byPattern(/(?<![\w-])([A-Za-z][A-Za-z-]{2,40})\((?=([^()]{2,120})\))/g, ({ 1: word, 2: inner }) =>
      isAside(word as string, inner as string) ? `${word} (` : undefined,
    ),
  },
  {
    name: 'space-behind-bracket',
    reason: 'A bracketed acronym is set apart from the word behind.',
    after: ['space-before-bracket'],
    hints: [')'],
    examples: [['models (LLMs)have grown', 'models (LLMs) have grown']],
    counterExamples: ['to (re)warm', "(GRPO)'s way", '(3n)d'],
    find: byPattern(/(?<= )\(([A-Z][A-Za-z-]{1,20})\)(?=[a-z]{2,})/g, ([whole]) => `${whole} `),
  },
  {
    name: 'space-before-link',
    reason: 'An address is set apart from the word before.',
    after: ['links', 'ties'],
    hints: [NODE],
    examples: [['available at:https://example.org/a.', 'available at: https://example.org/a.']],
    counterExamples: ['[https://example.org/a]', '(https://example.org/a)'],
    find: byPattern(new RegExp(`(?<=\\b(?:at|in|on|from|see|via|here):?|[a-z]:)(?=${NODE})`, 'g'), () => ' '),
  },
  {
    name: 'double-spaces',
    reason: 'What other rules took out can leave two spaces, or one at either end.',
    after: ['ties', 'argument-commands', 'white-space'],
    hints: [],
    examples: [[' a  b ', 'a b']],
    counterExamples: ['a b'],
    find: byPattern(/^ +| +$| +(?= )/g, () => ''),
  },
];

function insideCall(text: string, at: number): boolean {
  return /[A-Za-z0-9]\([^() ]{0,40}$/.test(text.slice(Math.max(0, at - 42), at));
}

function endsSentence({ 0: match, 1: word, index, input }: RegExpExecArray): boolean {
  const next = /^[A-Za-z]+/.exec(input.slice(index + match.length, index + match.length + 32))?.[0] ?? '';
  const isStarter =
    /^(?:A|An|As|At|All|Also|Although|Based|Both|By|Code|Despite|Experiments?|Extensive|Finally|First|For|From|Furthermore|Given|Here|How|However|If|In|Instead|It|Moreover|Most|Notably|On|Our|Project|Second|Since|So|Specifically|Such|Recent|Results?|That|The|Then|There|These|They|This|Those|Through|Thus|To|Under|Unlike|Using|We|What|When|Where|While|With|Yet|You)$/.test(
      next,
    );
  if (isStarter) return !CODE_PACKAGES.has(word as string);
  const isName = /^[A-Z][A-Za-z]*[a-z][A-Za-z]*$/.test(next) && next.length >= 3;
  return isName && /^[a-z]{4,}$/.test(word as string) && !CODE_PACKAGES.has(word as string);
}

function isAside(word: string, inner: string): boolean {
  if (FUNCTIONS.has(word.toLowerCase()) || word.length < 3) return false;
  const isAcronym =
    /^[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*s?$/.test(inner) &&
    inner.length >= 2 &&
    /^[A-Z]?[a-z]{2,}$|[a-z]$|[A-Z]{3,}$/.test(word);
  const isPhrase =
    /^[A-Za-z.,]+(?: [\w.,%/-]+)+$/.test(inner) && /[A-Za-z]{3}/.test(inner) && !/^[A-Z], /.test(inner);
  return isAcronym ? !(inner.length <= 3 && /^[QKVXYZ]+$/.test(inner)) : isPhrase;
}
