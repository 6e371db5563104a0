/** Nobody nests groups more deeply than this. */
const DEEPEST = 100;

/** A TeX value and how far it has been read. */
export interface Reader {
  tex: string;
  at: number;
  depth: number;
  /** Collects the names of unknown commands. */
  unknown: Set<string> | undefined;
}

/** The braces of a value are unbalanced, or nested too deeply. */
export class Unbalanced extends Error {}

/** Counts entering a nested group or command. */
export function enter(reader: Reader): void {
  if (++reader.depth > DEEPEST) throw new Unbalanced();
}

/** Mathematics between dollar signs, unchanged; a lone dollar sign is just that. */
export function readMathematics(reader: Reader): string {
  const { tex, at } = reader;
  let end = at + 1;
  while (end < tex.length && tex[end] !== '$') end += tex[end] === '\\' ? 2 : 1;
  reader.at = end < tex.length && end > at + 1 ? end + 1 : at + 1;
  return tex.slice(at, reader.at);
}

/** In characters: searching further for the end of each would take quadratic time. */
const LONGEST_DISPLAY = 5_000;

/** The text from `start` to the command that closes a display, unchanged. */
export function readDisplay(reader: Reader, close: string, start: number): string {
  const length = reader.tex.slice(reader.at, reader.at + LONGEST_DISPLAY).indexOf(close);
  if (length >= 0) reader.at += length + 2;
  return reader.tex.slice(start, reader.at);
}

/** The group as written, with its braces. */
export function skipGroup(reader: Reader): void {
  let depth = 0;
  for (; reader.at < reader.tex.length; reader.at++) {
    const char = reader.tex[reader.at];
    if (char === '\\') reader.at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) {
      reader.at++;
      return;
    }
  }
  throw new Unbalanced();
}

/** White space after the name of a command only ends the name; so does an empty group. */
export function skipSpace(reader: Reader): void {
  while (reader.tex[reader.at] === ' ') reader.at++;
  if (reader.tex.startsWith('{}', reader.at) && /[A-Za-z]/.test(reader.tex[reader.at - 1] ?? ''))
    reader.at += 2;
}
