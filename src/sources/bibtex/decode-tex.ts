import { oneLine } from '../lines.ts';
import {
  enter,
  type Reader,
  readDisplay,
  readMathematics,
  skipGroup,
  skipSpace,
  Unbalanced,
} from './tex-reader.ts';
import { ACCENTS, ALONE, DECLARATIONS, SIGNS, SILENT, SPACES, WRAPPERS } from './tex-tables.ts';

const SPECIAL = /[\\{}~$]|--|``|''/;
/** What a database wrote for "<", ">" and ";" when it mistook its markup for mathematics. */
const WRITTEN_AS_MATHEMATICS = /\$\\(less|greater|mathsemicolon)\s?\$/g;
/** What Mendeley and others write for a line break; these are not TeX commands ("$\\backslash$n", "\\n"). */
const LINE_BREAK =
  /\s*(?:(?:\$|\{\\\$\}|\\\$)\\backslash(?:\$|\{\\\$\}|\\\$)|\{?\\textbackslash(?:\{\}|\s|\})?)[nr](?!ew(?:command|line|page)|abla\b|eq\b|u\b|ode\b|oindent)|(?:\\r)?\\n(?=\s|\\n|[A-Z\d]|$)/g;
const ESCAPED = '&%_#{}';

/** A value with line breaks in place of the commands that programs write for them. */
export function withLineBreaks(value: string): string {
  return value.includes('backslash') || value.includes('\\n') ? value.replace(LINE_BREAK, '\n') : value;
}

/**
 * The text of a BibTeX value: accents, letters and escapes decoded, case-protecting braces and emphasis removed.
 * Mathematics (`$…$`), `\$` and unknown commands stay as received; names of unknown commands are added to `unknown`.
 * A value with unbalanced braces is returned unchanged.
 */
export function decodeTex(value: string, unknown?: Set<string>): string {
  const line = oneLine(withLineBreaks(value));
  if (!SPECIAL.test(line)) return line;
  const tex = line.replace(WRITTEN_AS_MATHEMATICS, (_, name: string) => SIGNS.get(name) ?? '');
  const reader: Reader = { tex, at: 0, depth: 0, unknown };
  try {
    const text = readUntilBrace(reader);
    return reader.at < tex.length ? line : oneLine(text).normalize('NFC');
  } catch (thrown) {
    if (thrown instanceof Unbalanced) return line;
    throw thrown;
  }
}

function readUntilBrace(reader: Reader): string {
  let out = '';
  while (reader.at < reader.tex.length && reader.tex[reader.at] !== '}') out += readToken(reader);
  return out;
}

/** Characters with no special meaning, read in one go. */
const RUN = /[^\\{}~$`'-]+/y;

function readToken(reader: Reader): string {
  const { tex, at } = reader;
  RUN.lastIndex = at;
  const run = RUN.exec(tex)?.[0];
  if (run) {
    reader.at += run.length;
    return run;
  }
  const char = tex[at] as string;
  if (char === '{') return readGroup(reader);
  if (char === '\\') return readCommand(reader);
  if (char === '$') return readMathematics(reader);
  reader.at++;
  if (char === '~') return ' ';
  return readLigature(reader, char);
}

function readLigature(reader: Reader, char: string): string {
  const { tex, at } = reader;
  if (char === '-' && tex.startsWith('--', at)) return take(reader, 2, '—');
  if (char === '-' && tex[at] === '-') return take(reader, 1, '–');
  if (char === '`' && tex[at] === '`') return take(reader, 1, '“');
  if (char === "'" && tex[at] === "'") return take(reader, 1, '”');
  return char;
}

function take(reader: Reader, count: number, text: string): string {
  reader.at += count;
  return text;
}

function readGroup(reader: Reader): string {
  enter(reader);
  reader.at++;
  const inner = readUntilBrace(reader);
  if (reader.tex[reader.at] !== '}') throw new Unbalanced();
  reader.at++;
  reader.depth--;
  return inner;
}

const NAME = /[A-Za-z]+|[\s\S]/y;

function readCommand(reader: Reader): string {
  const start = reader.at;
  NAME.lastIndex = start + 1;
  const name = NAME.exec(reader.tex)?.[0] ?? '';
  reader.at += 1 + name.length;
  if (name === '') return '\\';
  if (!/^[A-Za-z]/.test(name)) return readSign(reader, name, start);
  if (ACCENTS.has(name)) return readAccent(reader, name);
  const wrapper = WRAPPERS.get(name);
  if (wrapper) return wrapper[0] + readArgument(reader) + wrapper[1];
  if (name === 'textsuperscript') return script('^', readArgument(reader));
  if (name === 'textsubscript') return script('_', readArgument(reader));
  if (name === 'href') return readLink(reader);
  if (name === 'texorpdfstring') return readFirst(reader);
  return readWord(reader, name, start);
}

/** A command made of letters that takes no visible argument. */
function readWord(reader: Reader, name: string, start: number): string {
  const sign = SIGNS.get(name);
  if (sign !== undefined || DECLARATIONS.has(name)) {
    skipSpace(reader);
    return sign ?? '';
  }
  if (SPACES.has(name)) return ' ';
  if (SILENT.has(name)) {
    readArgument(reader);
    return '';
  }
  reader.unknown?.add(name);
  const { tex } = reader;
  while (tex[reader.at] === '{') skipGroup(reader);
  return tex.slice(start, reader.at);
}

function readSign(reader: Reader, name: string, start: number): string {
  if (ESCAPED.includes(name)) return name;
  if (name === '$') return '\\$';
  if (name === '(' || name === '[') return readDisplay(reader, name === '(' ? '\\)' : '\\]', start);
  if (ACCENTS.has(name)) return readAccent(reader, name);
  if (name === '\\') {
    skipSpace(reader);
    return ' ';
  }
  if (/[,;: ]/.test(name)) return ' ';
  return /[-/!@*]/.test(name) ? '' : `\\${name}`;
}

/** The accent goes on the first character of the argument, on what follows an empty argument, or stays on its own. */
function readAccent(reader: Reader, name: string): string {
  skipSpace(reader);
  const split = /^\\([ij])([a-z]+)/.exec(reader.tex.slice(reader.at, reader.at + 12));
  if (split && !SIGNS.has((split[1] as string) + split[2])) {
    reader.at += 2;
    return accented(name, split[1] as string);
  }
  const isEmpty = reader.tex.startsWith('{}', reader.at);
  if (isEmpty) reader.at += 2;
  const isDotless = isEmpty && /^\\[ij](?![A-Za-z])/.test(reader.tex.slice(reader.at, reader.at + 3));
  if (isEmpty && !isDotless) return name === '~' ? ' ' : (ALONE.get(name) ?? '');
  return accented(name, readArgument(reader));
}

function accented(name: string, argument: string): string {
  const text = argument.trim().replace(/^ı/, 'i').replace(/^ȷ/, 'j');
  const [letter] = text.normalize('NFD').match(/^[^\p{M}]\p{M}*/u) ?? [];
  if (letter === undefined) return name === '~' ? ' ' : (ALONE.get(name) ?? '');
  const rest = text.normalize('NFD').slice(letter.length);
  return (letter + (ACCENTS.get(name) ?? '') + rest).normalize('NFC');
}

/** Subscripts and superscripts become mathematics, unless they contain no letters or digits. */
function script(kind: '^' | '_', inner: string): string {
  return /[\p{L}\p{N}]/u.test(inner) && !/[$\\{}]/.test(inner) ? `$${kind}{${inner}}$` : inner;
}

function readLink(reader: Reader): string {
  readArgument(reader);
  return readArgument(reader);
}

/** The first of two variants of a text. */
function readFirst(reader: Reader): string {
  const text = readArgument(reader);
  readArgument(reader);
  return text;
}

/** A group, a command or a single character. */
function readArgument(reader: Reader): string {
  skipSpace(reader);
  const { tex, at } = reader;
  const next = tex[at];
  if (next === undefined || next === '}') return '';
  if (next === '{') return readGroup(reader);
  if (next === '\\') {
    enter(reader);
    const text = readCommand(reader);
    reader.depth--;
    return text;
  }
  const char = String.fromCodePoint(tex.codePointAt(at) as number);
  reader.at += char.length;
  return char;
}
