/** Groups in groups, deeper than anybody writes them. */
const DEEPEST = 100;

/** How far a value of TeX is read. */
export interface Reader {
  tex: string;
  at: number;
  depth: number;
  /** Gathers the names of commands that are not known. */
  unknown: Set<string> | undefined;
}

/** The braces of a value do not fit, or stand too deep. */
export class Unbalanced extends Error {}

/** Counts a group or a command that stands in another one. */
export function enter(reader: Reader): void {
  if (++reader.depth > DEEPEST) throw new Unbalanced();
}

/** Mathematics between dollar signs as it stands; a lone dollar sign is one. */
export function readMathematics(reader: Reader): string {
  const { tex, at } = reader;
  let end = at + 1;
  while (end < tex.length && tex[end] !== '$') end += tex[end] === '\\' ? 2 : 1;
  reader.at = end < tex.length && end > at + 1 ? end + 1 : at + 1;
  return tex.slice(at, reader.at);
}

/** In characters: looking further for the end of each would cost the square of their number. */
const LONGEST_DISPLAY = 5_000;

/** What stands from `start` to the sign that ends a display, as it is. */
export function readDisplay(reader: Reader, close: string, start: number): string {
  const length = reader.tex.slice(reader.at, reader.at + LONGEST_DISPLAY).indexOf(close);
  if (length >= 0) reader.at += length + 2;
  return reader.tex.slice(start, reader.at);
}

/** The group as it stands, with its braces. */
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

/** White space behind the name of a command only ends the name; so does an empty group. */
export function skipSpace(reader: Reader): void {
  while (reader.tex[reader.at] === ' ') reader.at++;
  if (reader.tex.startsWith('{}', reader.at) && /[A-Za-z]/.test(reader.tex[reader.at - 1] ?? ''))
    reader.at += 2;
}
