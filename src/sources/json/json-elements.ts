import { countBreaks } from '../lines.ts';
import { changeOutsideStrings } from './json-strings.ts';

/** One element of the outermost list of a JSON text. Lines are 1-based and inclusive. */
export interface JsonElement {
  /** UTF-16 offsets in the whole text; `end` is exclusive. */
  start: number;
  end: number;
  line: number;
  endLine: number;
  text: string;
  /** The parsed element; undefined where it is not well-formed. */
  value: unknown;
  /** Why it could not be parsed. */
  error?: string;
  /** It was parsed without what is only nearly JSON. */
  isMended?: true;
}

const [NEW_LINE, QUOTE, BACKSLASH, COMMA] = [10, 34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

interface Scan {
  text: string;
  at: number;
  line: number;
  /** Brackets that are open inside the element. */
  open: ('{' | '[')[];
  /** How many of each are open. */
  opened: { '{': number; '[': number };
  /** Code of the last sign that is not white space. */
  last: number;
}

/** Names under which answers and exports keep their list. */
const WRAPPED_LIST =
  /(?<!\\)"(?:items|papers|results|data|works|publications|articles|entries|documents|records|references)"\s{0,20}:\s{0,20}\[/;

/**
 * The objects in the list that a JSON text holds, bare or in a wrapping object, one after the other; a text that
 * is one object is one element. A bracket that does not fit closes all that is open inside it, a text ends with
 * its line, and an object that stands where JSON allows only a field name begins the next element: so a broken
 * element does not take its neighbors along.
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
  scan.line += countBreaks(text, 0, scan.at);
  while (skipToObject(scan)) yield readElement(scan);
}

/** Offset of the first sign inside the list; 0 where no object wraps the list. */
export function listStart(text: string): number {
  if (!/^\s*\{/.test(text)) return 0;
  const title = text.search(/(?<!\\)"title"\s{0,20}:/);
  const list = WRAPPED_LIST.exec(title < 0 ? text : text.slice(0, title));
  return list ? list.index + list[0].length : 0;
}

/** Moves to the next object; false where there is none. */
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
  const endLine = text === raw ? scan.line : line + countBreaks(text, 0, text.length);
  return { start, end, line, endLine, text, ...parseElement(text) };
}

/** An object after the comma of an object: the element before it was never closed. */
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

/** Closes the last one of its kind with all that is open inside it. */
function close({ open, opened }: Scan, bracket: '{' | '['): void {
  if (opened[bracket] === 0) return;
  for (let last: '{' | '[' | undefined; last !== bracket; ) {
    last = open.pop() as '{' | '[';
    opened[last]--;
  }
}

/** Signs of a text that neither end nor escape anything. Bounded, as a run of many millions overflows the stack of the matcher. */
const ORDINARY = /[^"\\\n]{1,4096}/y;

/** JSON allows no line break in a text, so a text that is not closed ends with its line. */
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

/** The text without white space and commas at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** Commas before a bracket, and what programs write for "no value". */
const NEARLY_JSON = /,(?=\s*[}\]])|(?<=[:,[]\s*)(?:NaN|-?Infinity|undefined|None|nan)(?=\s*[,}\]])/g;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a JSON text holds, or why it cannot be parsed. */
export function parseElement(text: string): Pick<JsonElement, 'value' | 'error' | 'isMended'> {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    const mended = changeOutsideStrings(text, (part) =>
      part.replace(NEARLY_JSON, (token) => (token === ',' ? '' : 'null')),
    );
    if (mended !== text && isJson(mended)) return { value: JSON.parse(mended), isMended: true };
    return { value: undefined, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
