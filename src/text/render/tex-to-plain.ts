import { ownValue } from '../../base/own.ts';
import { subscript, superscript } from './scripts.ts';
import { DECLARATIONS, FONTS, MARKS, SPACING, SYMBOLS } from './tex-symbols.ts';

/** Nobody writes mathematics nested more deeply than this. */
const DEEPEST = 20;

interface Reader {
  tex: string;
  at: number;
  depth: number;
}

/**
 * Mathematics as readable Unicode: `R^{2}` → `R²`, `\sum_{i=1}^{N}` → `Σ_{i=1}^{N}`, `\mathcal{O}(n)` → `O(n)`.
 * Scripts without a Unicode form keep their `_` and `^`. Never throws: what it cannot parse stays as written.
 */
export function texToPlain(tex: string): string {
  const reader: Reader = { tex, at: 0, depth: 0 };
  let out = '';
  while (reader.at < tex.length) out += readUntilBrace(reader) + (tex[reader.at++] ?? '');
  return out.replace(HALF_SPACED, ' ');
}

/** The place before a relation or operator that is followed by a space. */
const HALF_SPACED = /(?<=[^\s([{,])(?=[≤≥≠→←↔⇒⇐⟶×∼≈±÷∈≪≫≡⊂⊃⊆∪∩∝≃≲≳∖∉⩽⩾] )/g;

function readUntilBrace(reader: Reader): string {
  let out = '';
  while (reader.at < reader.tex.length && reader.tex[reader.at] !== '}') out += readAtom(reader);
  return out;
}

function readAtom(reader: Reader): string {
  const char = reader.tex[reader.at] as string;
  if (char === '{') return readGroup(reader);
  if (char === '\\') return readCommand(reader);
  reader.at++;
  if (char === '_' || char === '^') return readScript(reader, char);
  return char === '-' ? '−' : char;
}

function readGroup(reader: Reader): string {
  reader.at++;
  if (reader.depth >= DEEPEST) return '{';
  reader.depth++;
  const inner = readUntilBrace(reader);
  reader.depth--;
  reader.at++;
  return inner;
}

function readScript(reader: Reader, kind: '_' | '^'): string {
  const { tex, at } = reader;
  if (at >= tex.length) return kind;
  const isText = /^\{\\(?:text|mathrm|textrm|mathit|operatorname)\{/.test(tex.slice(at, at + 20));
  const inner = readAtom(reader);
  const unicode = kind === '^' ? superscript(inner) : subscript(inner);
  if (unicode !== undefined) return unicode;
  if (kind === '^' && inner === '∘') return '°';
  if (kind === '^' && inner === '′') return inner;
  return [...inner].length <= 1 || isText ? kind + inner : `${kind}{${inner}}`;
}

function readCommand(reader: Reader): string {
  const name = /^[A-Za-z]+|^[\s\S]/.exec(reader.tex.slice(reader.at + 1, reader.at + 40))?.[0] ?? '';
  reader.at += 1 + name.length;
  if (name === 'frac' || name === 'dfrac' || name === 'tfrac') return readFraction(reader);
  if (name === 'sqrt') return `√${bracketed(readArgument(reader))}`;
  if (FONTS.has(name)) return readArgument(reader);
  const mark = ownValue(MARKS, name);
  if (mark !== undefined) return marked(readArgument(reader), mark);
  if (DECLARATIONS.has(name) && ownValue(SPACING, name) === undefined) {
    if (reader.tex[reader.at] === ' ') reader.at++;
    return '';
  }
  const symbol = ownValue(SYMBOLS, name) ?? ownValue(SPACING, name);
  if (symbol === undefined) return name.length === 1 && !/[A-Za-z]/.test(name) ? name : spaced(reader, name);
  if (symbol !== '' && /[A-Za-z]$/.test(name)) skipSpace(reader, symbol);
  return symbol;
}

/** The space after a command only ends its name; it is kept if the symbol is set with spaces anyway. */
function skipSpace(reader: Reader, symbol: string): void {
  if (/\p{L}/u.test(symbol) && reader.tex[reader.at] === ' ') reader.at++;
}

function spaced(reader: Reader, name: string): string {
  return /[A-Za-z]/.test(reader.tex[reader.at] ?? '') ? `${name} ` : name;
}

/** Puts the mark on a single character; over several of them, plain text cannot express it. */
function marked(text: string, mark: string): string {
  return [...text].length === 1 ? (text + mark).normalize('NFC') : text;
}

function readArgument(reader: Reader): string {
  if (reader.tex[reader.at] === ' ') reader.at++;
  const next = reader.tex[reader.at];
  return next === undefined || next === '}' ? '' : readAtom(reader);
}

function readFraction(reader: Reader): string {
  const above = readArgument(reader);
  return `${bracketed(above)}/${bracketed(readArgument(reader))}`;
}

function bracketed(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) && [...text].length > 0 ? text : `(${text})`;
}
