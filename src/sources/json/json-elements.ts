import { countBreaks } from '../draft.ts';

/** One element of the outermost list of a JSON text. Lines are 1-based and inclusive. */
export interface JsonElement {
  /** UTF-16 offsets in the whole text; `end` is exclusive. */
  start: number;
  end: number;
  line: number;
  endLine: number;
  /** The parsed element; undefined where it is not well-formed. */
  value: unknown;
  /** Why it could not be parsed. */
  error?: string;
}

interface Scan {
  text: string;
  at: number;
  line: number;
  /** Brackets that are open inside the element. */
  open: string[];
  /** The last sign that is not white space: `{`, `}`, `[`, `]`, `,`, `:`, `"` or `x` for anything else. */
  last: string;
}

/** Names under which answers and exports keep their list. */
const WRAPPED_LIST = /(?<!\\)"(?:items|papers|results)"\s{0,20}:\s{0,20}\[/;

/**
 * The objects in the list that a JSON text holds, bare or in a wrapping object, one after the other; a text that
 * is one object is one element. A bracket that does not fit closes all that is open inside it, a text ends with
 * its line, and an object that stands where JSON allows only a field name begins the next element: so a broken
 * element does not take its neighbours along.
 */
export function* readJsonElements(text: string): Generator<JsonElement> {
  const scan: Scan = { text, at: listStart(text), line: 1, open: [], last: '[' };
  scan.line += countBreaks(text, 0, scan.at);
  while (skipToObject(scan)) yield readElement(scan);
}

/** Offset of the first sign inside the list; 0 where no object wraps the list. */
export function listStart(text: string): number {
  const list = /^[\s\uFEFF]*\{/.test(text) ? WRAPPED_LIST.exec(text) : undefined;
  return list ? list.index + list[0].length : 0;
}

/** Moves to the next object; false where there is none. */
function skipToObject(scan: Scan): boolean {
  for (; scan.at < scan.text.length; scan.at++) {
    const char = scan.text[scan.at];
    if (char === '{') return true;
    if (char === '\n') scan.line++;
  }
  return false;
}

function readElement(scan: Scan): JsonElement {
  const start = scan.at;
  const line = scan.line;
  scan.open = [];
  scan.last = ',';
  do step(scan);
  while (scan.open.length > 0 && scan.at < scan.text.length && !beginsNext(scan));
  const raw = scan.text.slice(start, scan.at);
  const text = scan.open.length > 0 ? raw.replace(/[\s,]+$/, '') : raw;
  const end = start + text.length;
  return { start, end, line, endLine: line + countBreaks(scan.text, start, end), ...parse(text) };
}

/** An object after the comma of an object: the element before it was never closed. */
function beginsNext({ text, at, open, last }: Scan): boolean {
  return text[at] === '{' && open.at(-1) === '{' && (last === ',' || last === '}');
}

function step(scan: Scan): void {
  const char = scan.text[scan.at] as string;
  scan.at++;
  if (char === '\n') scan.line++;
  if (/\s/.test(char)) return;
  scan.last = char;
  if (char === '"') skipString(scan);
  else if (char === '{' || char === '[') scan.open.push(char);
  else if (char === '}' || char === ']') close(scan.open, char === '}' ? '{' : '[');
  else if (!',:'.includes(char)) scan.last = 'x';
}

function close(open: string[], bracket: string): void {
  const at = open.lastIndexOf(bracket);
  if (at >= 0) open.length = at;
}

/** JSON allows no line break in a text, so a text that is not closed ends with its line. */
function skipString(scan: Scan): void {
  for (; scan.at < scan.text.length; scan.at++) {
    const char = scan.text[scan.at];
    if (char === '\n') return;
    if (char === '\\' && scan.text[scan.at + 1] !== '\n') scan.at++;
    else if (char === '"') {
      scan.at++;
      return;
    }
  }
}

function parse(text: string): { value: unknown; error?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { value: undefined, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
