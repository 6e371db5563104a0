import { countBreaks } from '../lines.ts';
import { changeOutsideStrings, parseJson } from './json-text.ts';

/** An element of the outermost list in a JSON text. Lines are 1-based and inclusive. */
export interface JsonElement {
  /** UTF-16 offsets in the whole text; `end` is exclusive. */
  start: number;
  end: number;
  line: number;
  endLine: number;
  text: string;
  /** The parsed element; undefined if it is malformed. */
  value: unknown;
  /** Why it could not be parsed. */
  error?: string;
  /** It could only be parsed without what is not quite JSON. */
  isRepaired?: true;
}

const [NEW_LINE, QUOTE, BACKSLASH, COMMA] = [10, 34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

interface Scan {
  text: string;
  at: number;
  line: number;
  /** Brackets currently open inside the element. */
  open: ('{' | '[')[];
  /** How many of each kind are open. */
  opened: { '{': number; '[': number };
  /** Code of the last character that is not white space. */
  last: number;
}

/** Names under which responses and exports keep their list. */
const WRAPPED_LIST =
  /(?<!\\)"(?:items|papers|results|data|works|publications|articles|entries|documents|records|references)"\s{0,20}:\s{0,20}\[/;

/**
 * Yields the objects of the list in a JSON text, bare or in a wrapping object; a text that is a single object is one
 * element. A bracket that does not match closes everything open inside it, a string ends with its line, and an object
 * where JSON only allows a field name begins the next element: a broken element never takes its neighbors with it.
 */
export function* readJsonElements(text: string): Generator<JsonElement> {
  const scan: Scan = {
    text,
    at: listStart(text),
    line: 1,
    open: [],
    opened: { '{': 0, '[': 0 },
    last: OPEN_LIST,
  };
  scan.line += countBreaks(text, scan.at);
  while (skipToObject(scan)) yield readElement(scan);
}

/** Offset of the first character inside the list; 0 if no object wraps it. */
export function listStart(text: string): number {
  if (!/^\s*\{/.test(text)) return 0;
  const title = text.search(/(?<!\\)"title"\s{0,20}:/);
  const list = WRAPPED_LIST.exec(title < 0 ? text : text.slice(0, title));
  return list ? list.index + list[0].length : 0;
}

/** Moves to the next object; returns false if there is none. */
function skipToObject(scan: Scan): boolean {
  for (; scan.at < scan.text.length; scan.at++) {
    const code = scan.text.charCodeAt(scan.at);
    if (code === OPEN_OBJECT) return true;
    if (code === NEW_LINE) scan.line++;
  }
  return false;
}

function readElement(scan: Scan): JsonElement {
  const start = scan.at;
  const line = scan.line;
  scan.open = [];
  scan.opened = { '{': 0, '[': 0 };
  scan.last = COMMA;
  do step(scan);
  while (scan.open.length > 0 && scan.at < scan.text.length && !beginsNext(scan));
  const raw = scan.text.slice(start, scan.at);
  const text = scan.open.length > 0 ? withoutEnd(raw) : raw;
  const end = start + text.length;
  const endLine = text === raw ? scan.line : line + countBreaks(text);
  return { start, end, line, endLine, text, ...parseElement(text) };
}

/** An object after an object's comma: the previous element was never closed. */
function beginsNext({ text, at, open, last }: Scan): boolean {
  return (
    text.charCodeAt(at) === OPEN_OBJECT && open.at(-1) === '{' && (last === COMMA || last === CLOSE_OBJECT)
  );
}

function step(scan: Scan): void {
  const { text } = scan;
  const code = text.charCodeAt(scan.at++);
  if (code === NEW_LINE) scan.line++;
  if (code === 32 || (code >= 9 && code <= 13)) return;
  if (code === QUOTE) skipString(scan);
  else if (code === OPEN_OBJECT) open(scan, '{');
  else if (code === OPEN_LIST) open(scan, '[');
  else if (code === CLOSE_OBJECT) close(scan, '{');
  else if (code === CLOSE_LIST) close(scan, '[');
  scan.last = code;
}

function open(scan: Scan, bracket: '{' | '['): void {
  scan.open.push(bracket);
  scan.opened[bracket]++;
}

/** Closes the last bracket of its kind, with everything open inside it. */
function close({ open, opened }: Scan, bracket: '{' | '['): void {
  if (opened[bracket] === 0) return;
  for (let last: '{' | '[' | undefined; last !== bracket; ) {
    last = open.pop() as '{' | '[';
    opened[last]--;
  }
}

/**
 * Characters that neither end nor escape a string. Bounded, because a run of many millions overflows the regexp
 * stack.
 */
const ORDINARY = /[^"\\\n]{1,4096}/y;

/** JSON does not allow line breaks in strings, so an unclosed string ends with its line. */
function skipString(scan: Scan): void {
  const { text } = scan;
  for (; ; scan.at++) {
    ORDINARY.lastIndex = scan.at;
    if (ORDINARY.test(text)) scan.at = ORDINARY.lastIndex;
    if (scan.at >= text.length) return;
    const code = text.charCodeAt(scan.at);
    if (code === NEW_LINE) return;
    if (code === BACKSLASH && text.charCodeAt(scan.at + 1) !== NEW_LINE) scan.at++;
    else if (code === QUOTE) {
      scan.at++;
      return;
    }
  }
}

/** The text without trailing white space and commas. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** Commas before a bracket, and what programs write for "no value". */
const NEARLY_JSON = /,(?=\s*[}\]])|(?<=[:,[]\s*)(?:NaN|-?Infinity|undefined|None|nan)(?=\s*[,}\]])/g;

/** The value of a JSON text, or why it cannot be parsed. */
export function parseElement(text: string): Pick<JsonElement, 'value' | 'error' | 'isRepaired'> {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    const repaired = changeOutsideStrings(text, (part) =>
      part.replace(NEARLY_JSON, (token) => (token === ',' ? '' : 'null')),
    );
    const value = repaired === text ? undefined : parseJson(repaired);
    if (value !== undefined) return { value, isRepaired: true };
    return { value: undefined, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
