import { BIG_OPERATORS, GREEK, OPERATORS, WORD_COMMANDS } from './tex-symbols.ts';

/** Symbols that LaTeX only has in math mode, with their commands; if a symbol has two, the later row wins. */
const COMMANDS = new Map(
  [WORD_COMMANDS, OPERATORS, BIG_OPERATORS, GREEK]
    .flatMap((table) => Object.entries(table))
    .filter(([, sign]) => /^[^\p{ASCII}]$/u.test(sign) && /[\p{Sm}\p{Script=Greek}∞ℓ′]/u.test(sign))
    .map(([command, sign]) => [sign, `$\\${command}$`]),
);

/** Writes math symbols in a LaTeX text as commands (`H₂O` as `H$_2$O`); other characters stay as they are. */
export function signsToLatex(latex: string): string {
  return latex.replace(/\\[\s\S]|\$[^$]*\$|[^\p{ASCII}]/gu, (token) => {
    if (/^[\\$]/.test(token)) return token;
    if (/[⁰¹²³⁴-⁹]/u.test(token)) return `$^${token.normalize('NFKC')}$`;
    if (/[₀-₉]/u.test(token)) return `$_${token.normalize('NFKC')}$`;
    return COMMANDS.get(token) ?? token;
  });
}
