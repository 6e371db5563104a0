import { BIG_OPERATORS, FUNCTIONS, GREEK } from '../../render/tex-symbols.ts';
import { byPattern, type Rule } from '../rule.ts';

/** `alpha_1`, `sum_i`, `CO_2` and `H_2O` are mathematics or chemistry, though they look like code. */
function isFormula(name: string): boolean {
  const base = name.slice(0, name.indexOf('_'));
  return (
    base === 'ell' ||
    Object.hasOwn(GREEK, base) ||
    Object.hasOwn(BIG_OPERATORS, base) ||
    FUNCTIONS.has(base) ||
    isElement(name)
  );
}

function isElement(name: string): boolean {
  return /^[A-Z]{1,2}[a-z]?_\d[A-Z]?\w?$/.test(name);
}

/** Protects a match, unchanged, from later rules. */
const keep = ([value]: RegExpExecArray) => ({ type: 'text' as const, value });

export const identifierRules: Rule[] = [
  {
    name: 'identifiers',
    reason:
      'DOIs, e-mail addresses and qualified names in code are exact strings: no other rule may touch them.',
    after: ['links'],
    hints: ['10.', '@', '::'],
    examples: [],
    counterExamples: ['doi 10.1000/xyz_2^b--c', 'some_one@example.org', 'std::Vector and torch::Tensor'],
    find: byPattern(
      /(?<![\w.])10\.\d{4,9}\/[^\s{}\uFDD0-\uFDD3]{1,80}|(?<![\w.@+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}|(?<![\w:])[A-Za-z]\w{0,60}::\w{1,60}/g,
      keep,
    ),
  },
  {
    name: 'code-names',
    reason: 'A name with an underscore between words is code.',
    after: ['links'],
    hints: ['_'],
    examples: [],
    counterExamples: ['max_new_tokens and x_train_2', 'llama_2 and part_of_speech'],
    find: byPattern(/(?<![\w\\}^])[A-Za-z]\w{1,60}_\w{1,60}(?![\w{^])/g, (match) =>
      isFormula(match[0]) ? undefined : keep(match),
    ),
  },
];
