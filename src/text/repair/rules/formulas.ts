import type { Inline } from '../../../schemas/inline.ts';
import { BIG_OPERATORS, FUNCTIONS, GREEK, OPERATORS, WORD_COMMANDS } from '../../render/tex-symbols.ts';
import type { Edit, Rule } from '../rule.ts';
import { mathematics } from './tex-mathematics.ts';

/**
 * A piece of a formula that lost its dollar signs, and perhaps its backslashes. `big`: an operator with limits;
 * `scripted`: has a script that plain text cannot show; `weak`: mathematics only next to other pieces.
 */
interface Piece {
  kind: 'big' | 'scripted' | 'weak' | 'operator';
  start: number;
  end: number;
  tex: string;
}

const SCRIPT = String.raw`(?:\{[^{}]{1,40}\}|[A-Za-z0-9])`;
const SCRIPTS = String.raw`(?:_${SCRIPT}(?:\^${SCRIPT})?|\^${SCRIPT}(?:_${SCRIPT})?)?`;
const ATOM = new RegExp(String.raw`\\?([A-Za-z]+|\d+(?:\.\d+)?)(${SCRIPTS})(?![A-Za-z0-9_^{])`, 'y');
const FONT = new RegExp(String.raw`\\?(mathcal|mathbb|mathbf|mathrm)\{([A-Za-z])\}(${SCRIPTS})`, 'y');
const OPERATOR = /[=+<>/]|-|−|·|\\?(?:leq|geq|neq|cdot|rightarrow|subseteq|propto|infty)(?![A-Za-z])/y;
const ARGUMENT = String.raw`\{[^{}]{1,60}\}`;
const LAYOUT = new RegExp(String.raw`\\?(frac${ARGUMENT}${ARGUMENT}|sqrt${ARGUMENT})`, 'y');

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function pieceAt(text: string, at: number): Piece | undefined {
  const layout = exec(LAYOUT, text, at);
  if (layout) return piece('big', layout, restored(layout[1] as string));
  const font = exec(FONT, text, at);
  if (font) return piece('scripted', font, `\\${font[1]}{${font[2]}}${restored(font[3] as string)}`);
  const operator = exec(OPERATOR, text, at);
  if (operator) return piece('operator', operator, restored(operator[0]));
  const atom = exec(ATOM, text, at);
  return atom ? atomOf(atom) : undefined;
}

function piece(kind: Piece['kind'], match: RegExpExecArray, tex: string): Piece {
  return { kind, start: match.index, end: match.index + match[0].length, tex };
}

function atomOf(match: RegExpExecArray): Piece | undefined {
  const [, name, scripts] = match as unknown as [string, string, string];
  const tex = restored(name) + restored(scripts);
  if (Object.hasOwn(BIG_OPERATORS, name)) return scripts ? piece('big', match, tex) : undefined;
  const isLetter = name.length === 1 || Object.hasOwn(GREEK, name) || name === 'ell';
  const isScripted = /[_^](?:[A-Za-z]|\{.*[^\d{}+-].*\})/.test(scripts);
  if (isScripted && (isLetter || FUNCTIONS.has(name) || /\{/.test(scripts)))
    return piece('scripted', match, tex);
  if (scripts) return isLetter || /^\d/.test(name) ? piece('weak', match, tex) : undefined;
  return (isLetter && !/^[aAI]$/.test(name)) || /^\d/.test(name) ? piece('weak', match, tex) : undefined;
}

/** Names that are commands of TeX. */
const COMMANDS = new Set([
  ...[BIG_OPERATORS, GREEK, OPERATORS].flatMap((table) => Object.keys(table)),
  ...'frac sqrt log ln exp sin cos tan max min arg lim sup inf det tanh'.split(' '),
]);

/** Restores the backslash of commands and sets other words upright. */
function restored(tex: string): string {
  return tex.replace(/\\?([A-Za-z]{2,})/g, (written, name: string) => {
    if (COMMANDS.has(name)) return `\\${name}`;
    return written.startsWith('\\') && Object.hasOwn(WORD_COMMANDS, name) ? written : `\\text{${name}}`;
  });
}

/** The longest run of pieces from `at`, with at most one space between them. */
function runAt(text: string, at: number): Piece[] {
  const run: Piece[] = [];
  let next = pieceAt(text, at);
  while (next) {
    run.push(next);
    const gap = text[next.end] === ' ' ? 1 : 0;
    next = pieceAt(text, next.end + gap);
  }
  return run;
}

/** Drops what a formula cannot begin or end with, and neighbors that are not part of it. */
function trimmed(run: Piece[]): Piece[] {
  const hasBig = run.some(({ kind }) => kind === 'big');
  let from = 0;
  let to = run.length;
  const isLoose = (at: number, neighbor: number) =>
    run[at]?.kind === 'operator' ||
    (run[at]?.kind === 'weak' && !hasBig && run[neighbor]?.kind !== 'operator');
  while (from < to && isLoose(from, from + 1)) from++;
  while (to > from && isLoose(to - 1, to - 2)) to--;
  return run.slice(from, to);
}

function formulaOf(text: string, run: Piece[]): Edit | undefined {
  const pieces = trimmed(run);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !pieces.some(({ kind }) => kind === 'big' || kind === 'scripted')) return undefined;
  const tex = pieces
    .map((piece, i) => piece.tex + (text[piece.end] === ' ' && i < pieces.length - 1 ? ' ' : ''))
    .join('');
  const put: Inline = mathematics(tex);
  return { start: first.start, end: last.end, put };
}

/** A script that is not a number, an operator with limits, or a mathematical argument. */
const SEED =
  /[_^](?:[A-Za-z]|\{[^{}]{0,40}[^\d{}+-])|(?:sum|prod|int|cup|cap)[_^]|(?:frac|sqrt|mathcal|mathbb|mathbf|mathrm)\{/;

/** Scans a text once: each run of pieces is read, judged and skipped. */
function findFormulas(text: string): Edit[] {
  if (!SEED.test(text)) return [];
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!/[\\A-Za-z0-9]/.test(text[at] as string) || /[\\A-Za-z0-9_^@.]/.test(text[at - 1] ?? '')) continue;
    const run = runAt(text, at);
    const last = run.at(-1);
    if (!last) continue;
    const edit = formulaOf(text, run);
    if (edit) edits.push(edit);
    at = last.end - 1;
  }
  return edits;
}

export const formulaRules: Rule[] = [
  {
    name: 'formulas',
    reason:
      'Mathematics that lost its dollar signs, told by scripts that are letters or groups, by operators with limits and by fractions.',
    after: ['links', 'code-names', 'dollar-mathematics'],
    hints: ['_', '^', '{'],
    examples: [
      ['is N_E sum_{i=1}^{N_E} f_i p_i, where', 'is N_E Σ_{i=1}^{N_E} f_i p_i, where'],
      ['called G_{stack}, is', 'called G_stack, is'],
      ['in mathbb{R}^d', 'in R^d'],
      ['a rate of frac{1}{n}', 'a rate of 1/n'],
    ],
    counterExamples: [
      'so that f_i and the rest',
      'a sum of 3 x 4',
      'state-of-the-art results',
      'the max and min of I and a',
    ],
    find: findFormulas,
  },
];
