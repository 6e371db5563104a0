import { subscript, superscript } from '../../render/scripts.ts';
import { FUNCTIONS } from '../../render/tex-symbols.ts';
import { byPattern, type Rule } from '../rule.ts';

export const scriptRules: Rule[] = [
  {
    name: 'ell-norms',
    reason: "ell with a subscript is TeX's \\ell, the letter of norms.",
    after: ['formulas'],
    hints: ['ell_'],
    examples: [
      ['online ell_2 sampling', 'online ℓ₂ sampling'],
      ['the ell_{1} norm', 'the ℓ₁ norm'],
    ],
    counterExamples: ['a cell_2 array', 'each cell and shell'],
    find: byPattern(/(?<![A-Za-z\\])\\?ell(?=_\{?[\dp]|_\\infty)/g, () => 'ℓ'),
  },
  {
    name: 'superscripts',
    reason: 'A caret with a number is a superscript that lost its dollar signs.',
    after: ['formulas'],
    hints: ['^'],
    examples: [
      ['needs O(n^2) memory', 'needs O(n²) memory'],
      ['an R^2 of 0.8', 'an R² of 0.8'],
      ['at 10^{-3} and 10^4 hours', 'at 10⁻³ and 10⁴ hours'],
      ['10^-3', '10⁻³'],
      ['Memory^3: a 3 mm^3 chip', 'Memory³: a 3 mm³ chip'],
      ['SRe^2L and S^{3}', 'SRe²L and S³'],
    ],
    counterExamples: ['a ^2 alone', 'see k^2^n'],
    find: byPattern(
      /(?<=[\p{L}\p{N})\]])\^(?:\{\s?([-+−]?\d{1,4})\s?\}|([-+−]?\d{1,4}))(?![\d^{])/gu,
      ([, braced, bare]) => superscript(braced ?? (bare as string)),
    ),
  },
  {
    name: 'subscripts',
    reason: 'An underscore with a number after a symbol is a subscript that lost its dollar signs.',
    after: ['formulas', 'ell-norms', 'code-names'],
    hints: ['_'],
    examples: [
      ['Heavy Hitters (H_2)', 'Heavy Hitters (H₂)'],
      ['the H_2O policy', 'the H₂O policy'],
      ['CO_{2} and x_1', 'CO₂ and x₁'],
      ['in log_2 steps', 'in log₂ steps'],
    ],
    counterExamples: ['part_1 and llama_2', 'x_1_y'],
    find: byPattern(
      /(?<![A-Za-z\d_])(\p{L}{1,12})_(?:\{(\d{1,3})\}|(\d{1,2})(?=[A-Z]?[a-z]?(?![\w{])))/gu,
      ([, base, braced, bare]) => {
        const name = base as string;
        if (braced === undefined && name.length > 3 && !FUNCTIONS.has(name)) return undefined;
        return name + subscript(braced ?? (bare as string));
      },
    ),
  },
  {
    name: 'minus-signs',
    reason: 'A hyphen between two terms of a formula, the first of them a power, is a minus sign.',
    after: ['superscripts'],
    hints: ['²-', '³-', '⁴-'],
    examples: [['needs (3n^2-3n)d^2-3nd more', 'needs (3n²−3n)d²−3nd more']],
    counterExamples: ['an R²-based score', '10²-10⁴ steps'],
    find: byPattern(/(?<=[a-z)][²³⁴])-(?=\d{1,4}[a-z]{0,3}(?![\w])|[a-z](?![\w-]))/g, () => '−'),
  },
];
