import { FUNCTIONS } from '../../render/tex-symbols.ts';
import { byPattern, NODE, type Rule } from '../rule.ts';

/** Names before a dot that are packages or objects in code: `nn.Linear`, `torch.Tensor`. */
const CODE_PACKAGES = new Set(
  `nn torch tf np keras jax numpy scipy sklearn pandas flax optax model self data math string array list layers
  optim`.split(/\s+/),
);

/** Words that begin sentences. */
const STARTERS = new Set(
  `A An As At All Also Although Based Both By Code Despite Experiment Experiments Extensive Finally First For From
  Furthermore Given Here How However If In Instead It Moreover Most Notably On Our Project Second Since So
  Specifically Such Recent Result Results That The Then There These They This Those Through Thus To Under Unlike
  Using We What When Where While With Yet You`.split(/\s+/),
);

/** What may precede the end of a sentence: a word, a closing mark, or a number with its unit. */
const BEFORE_STOP = /(?:^|[^\w.-])([A-Za-z-]{2,30}|[^\s.]{0,20}[)\]%\d”’"]|\d[\d.,]{0,12}[%×xXKMBGT])$/;

/** Whether a mark between two words ends a sentence: a common first word after it, or a name after a common word. */
function endsSentence({ index, input }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 32), index);
  const word = BEFORE_STOP.exec(before)?.[1];
  const next = /^([A-Z][A-Za-z]{0,30})(?:[ ,-]|$)/.exec(input.slice(index + 1, index + 34))?.[1];
  if (word === undefined || next === undefined || CODE_PACKAGES.has(word)) return false;
  if (STARTERS.has(next)) return true;
  return next.length >= 3 && /[a-z]/.test(next) && /^[a-z]{4,}$/.test(word);
}

/** Whether the opening bracket of the match belongs to an acronym or an aside rather than to a function's argument. */
function opensAside({ 1: inner = '', index, input }: RegExpExecArray): boolean {
  const word = /(?:^|[^\w-])([A-Za-z][A-Za-z-]{2,40})$/.exec(
    input.slice(Math.max(0, index - 42), index),
  )?.[1];
  if (word === undefined || FUNCTIONS.has(word.toLowerCase())) return false;
  if (/^[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*s?$/.test(inner)) return !/^[QKVXYZ]{1,3}$/.test(inner);
  return /^[A-Za-z.,]+(?: [\w.,%/-]+)+$/.test(inner) && /[A-Za-z]{3}/.test(inner) && !/^[A-Z], /.test(inner);
}

function insideCall({ index, input }: RegExpExecArray): boolean {
  return /[A-Za-z0-9]\([^() ]{0,40}$/.test(input.slice(Math.max(0, index - 42), index));
}

export const missingSpaceRules: Rule[] = [
  {
    name: 'space-after-comma',
    reason: 'A comma between two words is followed by a space.',
    after: ['links'],
    hints: [','],
    examples: [
      ['introduce Net-rater,a new', 'introduce Net-rater, a new'],
      ['in (a),which is', 'in (a), which is'],
    ],
    counterExamples: ['the K,V cache', '12,000 tokens', 'x,y and i,j', 'f(aa,bb)'],
    find: byPattern(/,(?=[A-Za-z][a-z]|a )(?<=(?:[a-z]{2}|[a-z]\)),)/g, (match) =>
      insideCall(match) ? undefined : ', ',
    ),
  },
  {
    name: 'space-after-stop',
    reason: 'Two sentences that were glued: a word in lower case, a stop, a capitalised word.',
    after: ['links'],
    hints: ['.', '?', '!'],
    examples: [
      ['a new Paradigm.This human-like way', 'a new Paradigm. This human-like way'],
      ['than them.We address', 'than them. We address'],
      ['many samples.SeNet reduces', 'many samples. SeNet reduces'],
      ['by 17%.We also', 'by 17%. We also'],
      ['up to 367.5M.The models', 'up to 367.5M. The models'],
      ['by 8.5%.In all', 'by 8.5%. In all'],
    ],
    counterExamples: [
      'the nn.Linear layer',
      'by Character.AI. Mix',
      'see torch.Tensor',
      'Node.Js',
      'e.g.BPR',
      'Washington D.C. from',
      'the v2.5B.The name',
    ],
    find: byPattern(/[.?!](?=[A-Z])/g, (match) => (endsSentence(match) ? `${match[0]} ` : undefined)),
  },
  {
    name: 'space-after-colon',
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
      /[:;](?=[A-Z][a-z]{2})(?<=[\p{L}\p{N}][\p{L}\p{N})][:;])|;(?=[a-z]{3})(?<=[a-z]{3};)/gu,
      ([mark]) => `${mark} `,
    ),
  },
  {
    name: 'space-before-bracket',
    reason:
      'A space separates an acronym or aside in brackets from the word before it; a function and its argument have none.',
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
    find: byPattern(/\((?<=[A-Za-z]\()(?=([^()]{2,120})\))/g, (match) =>
      opensAside(match) ? ' (' : undefined,
    ),
  },
  {
    name: 'space-after-bracket',
    reason: 'A space separates a bracketed acronym from the word after it.',
    after: ['space-before-bracket'],
    hints: [')'],
    examples: [['models (LLMs)have grown', 'models (LLMs) have grown']],
    counterExamples: ['to (re)warm', "(GRPO)'s way", '(3n)d'],
    find: byPattern(/\)(?=[a-z]{2})(?<= \([A-Z][A-Za-z-]{1,20}\))/g, () => ') '),
  },
  {
    name: 'space-before-link',
    reason: 'A space separates an address from the word before it.',
    after: ['links', 'ties'],
    hints: [NODE],
    examples: [['available at:https://example.org/a.', 'available at: https://example.org/a.']],
    counterExamples: ['[https://example.org/a]', '(https://example.org/a)'],
    find: byPattern(new RegExp(NODE, 'g'), ({ index, input }) => {
      const before = input.slice(Math.max(0, index - 8), index);
      return /\b(?:at|in|on|from|see|via|here)$|[a-z]:$/.test(before) ? ` ${NODE}` : undefined;
    }),
  },
];
