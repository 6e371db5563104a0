import type { Inline } from '../../../schemas/inline.ts';
import { BIG_OPERATORS, FUNCTIONS } from '../../render/tex-symbols.ts';
import { texToPlain } from '../../render/tex-to-plain.ts';
import { byPattern, type Rule } from '../rule.ts';

const COMMAND = /\\([A-Za-z]+)/g;
const TYPESET = new Set('frac dfrac tfrac sqrt mathcal mathbb mathfrak mathscr hat bar tilde'.split(' '));

/**
 * TeX mathematics as the simplest inline that can show it: text if Unicode has every character (`R²`, `∼70`,
 * `O(n²)`), or a `math` node for sums, fractions, letters as scripts and special alphabets.
 */
export function mathematics(tex: string): Inline {
  const trimmed = tex.trim();
  const plain = texToPlain(trimmed);
  const needsTypesetting =
    /[_^\\{}]/.test(plain) ||
    [...trimmed.matchAll(COMMAND)].some(
      ([, name]) => TYPESET.has(name as string) || Object.hasOwn(BIG_OPERATORS, name as string),
    );
  return needsTypesetting ? { type: 'math', tex: trimmed } : { type: 'text', value: plain };
}

/** Whether the text between two dollar signs is mathematics rather than prose between two prices. */
function looksMathematical(inner: string, after: string | undefined): boolean {
  if (/[\\^_{}]/.test(inner)) return true;
  if (after && /\d/.test(after)) return false;
  const words = inner.match(/[A-Za-z]{3,}/g) ?? [];
  return words.every((word) => FUNCTIONS.has(word)) && inner.length <= 40;
}

export const texMathematicsRules: Rule[] = [
  {
    name: 'dollar-mathematics',
    reason: 'Mathematics between dollar signs or \\( \\), as authors type it.',
    after: ['links'],
    hints: ['$', '\\('],
    examples: [
      ['E$^{2}$Net', 'E²Net'],
      ['Text $\\times$ Code', 'Text × Code'],
      ['costs $O(n \\log n)$ time', 'costs O(n log n) time'],
      ['a loss $\\mathcal{L}_{i}$ of \\(k\\)', 'a loss L_i of k'],
      ['$\\sim$50\\% of it', '∼50% of it'],
    ],
    counterExamples: ['costs $20 and then $30', 'between $5 and $10', 'a price of $20', '$5/$10'],
    find: byPattern(
      /\$(?![\s$])([^$\uFDD0-\uFDD3]{1,300})(?<![\s\\])\$|\\\(([^$\uFDD0-\uFDD3]{1,300}?)\\\)/g,
      ({ 0: match, 1: dollars, 2: round, index, input }) => {
        const tex = dollars ?? (round as string);
        if (dollars !== undefined && !looksMathematical(dollars, input[index + match.length]))
          return undefined;
        const put = mathematics(tex);
        return put.type === 'text' ? put.value : put;
      },
    ),
  },
];
