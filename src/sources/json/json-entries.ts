import { fieldOfName } from '../table/delimited-fields.ts';
import { endOfJsonString } from './json-text.ts';

/** A value in a JSON text that is a paper, or is among papers. Lines are 1-based and inclusive. */
export interface JsonEntry {
  /** UTF-16 offsets in the whole text; `end` is exclusive. */
  start: number;
  end: number;
  line: number;
  endLine: number;
  /** Its name in a mapping. */
  key?: string;
  /** Whether that name is its title. */
  isTitle?: true;
  /** The member that contains it. */
  member?: string;
  /** Set if it is an object around the paper: the member that contains the paper. */
  inner?: string;
  /** The names of the lists around it, outermost first. */
  groups: string[];
}

interface Frame {
  isObject: boolean;
  start: number;
  line: number;
  /** Its name in its parent; empty in a list. */
  key: string;
  /** A member that can only be a title, or one that may name anything. */
  title?: 'title' | 'name';
  /** How many of its members are those of a paper. */
  known: number;
  /** What it calls itself. */
  label?: string;
  /** How many entries were found before it. */
  before: number;
  /** Papers it contains directly, and other objects next to them. */
  papers: number;
  others: JsonEntry[];
  /** Whether it contains a list of papers. */
  holdsList?: true;
}

/**
 * The start of a token: one special character, or a run of others, bounded because it would overflow the regexp
 * stack.
 */
const TOKEN = /["{}[\],:\n]|[^\s"{}[\],:]{1,4096}/g;
const TITLE = /tit[el]|título/i;
/** Names under which responses and exports keep their list, which say nothing about it. */
export const PLAIN_LIST =
  /^(?:_?source|areas|articles|bibliography|categories|content|data|docs|documents|edges|entries|groups|hits?|items|list|message|nodes?|notes|papers|publications|records|references|response|results?|root|rows|search|sections|topics|works|@graph)$/i;
const LABEL = /^(?:name|topic|category|section|label|group|area)$/i;

/**
 * The papers in a JSON text, wherever they are: in a list or a mapping, in any number of wrapping objects. Elements
 * of their list that are not papers are returned too. Empty if the text is malformed.
 */
export function findJsonEntries(text: string): JsonEntry[] {
  const found: JsonEntry[] = [];
  const keyed: JsonEntry[] = [];
  const stack: Frame[] = [];
  let line = 1;
  let key = '';
  let last = '';
  for (const { token, index } of tokensOf(text)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      noteMember(stack.at(-1), key);
      noteTitle(stack.at(-1), key);
      const isObject = token === '{';
      stack.push({
        isObject,
        start: index,
        line,
        key,
        known: 0,
        before: found.length,
        papers: 0,
        others: [],
      });
      key = '';
    } else if (token === '}' || token === ']') {
      const frame = stack.pop();
      if (!frame || frame.isObject !== (token === '}')) return [];
      close(frame, stack, { end: index + 1, endLine: line }, found, keyed);
      key = '';
    } else if (token === ':') key = textOf(last);
    else if (token === ',') key = '';
    else if (key !== '') noteMember(stack.at(-1), key, token);
    else
      noteElement(stack.at(-1), { start: index, end: index + token.length, line, endLine: line, groups: [] });
    if (token !== '\n') last = token;
  }
  if (stack.length > 0) return [];
  const entries = found.length > 0 ? found : keyed.map((entry) => ({ ...entry, isTitle: true as const }));
  return entries.sort((a, b) => a.start - b.start);
}

function* tokensOf(text: string): Generator<{ token: string; index: number }> {
  const tokens = new RegExp(TOKEN);
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const { 0: sign, index } = found;
    if (sign === '"') tokens.lastIndex = endOfJsonString(text, index);
    yield { token: sign === '"' ? text.slice(index, tokens.lastIndex) : sign, index };
  }
}

/** Notes a list element that is not an object, which is out of place among papers. */
function noteElement(frame: Frame | undefined, element: JsonEntry): void {
  if (frame && !frame.isObject) frame.others.push(element);
}

function textOf(token: string): string {
  if (!token.startsWith('"')) return token;
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/** Notes a member of an object; `scalar` is its value if that is a string or a number. */
function noteMember(frame: Frame | undefined, key: string, scalar?: string): void {
  if (!frame?.isObject || key === '') return;
  const field = fieldOfName(key);
  // Anything may have a type and a key.
  if (field !== undefined && field !== 'type' && field !== 'key') frame.known++;
  if (scalar === undefined || !/^"[^"]/.test(scalar)) return;
  if (field === 'title') frame.title = TITLE.test(key) ? 'title' : (frame.title ?? 'name');
  if (LABEL.test(key)) frame.label ??= textOf(scalar);
}

/** A title may be a list of strings, or an object with one. */
function noteTitle(frame: Frame | undefined, key: string): void {
  if (frame?.isObject && TITLE.test(key) && fieldOfName(key) === 'title') frame.title = 'title';
}

function close(
  frame: Frame,
  stack: readonly Frame[],
  end: Pick<JsonEntry, 'end' | 'endLine'>,
  found: JsonEntry[],
  keyed: JsonEntry[],
): void {
  const parent = stack.at(-1);
  const isNested = found.length > frame.before;
  if (!frame.isObject || !parent) {
    if (parent && isNested && PLAIN_LIST.test(frame.key)) parent.holdsList = true;
    if (frame.papers > 0) found.push(...frame.others);
    if (frame.isObject && !isNested) addRoot(frame, end, found);
    return;
  }
  const { start, line, key } = frame;
  const own = parent.isObject && !PLAIN_LIST.test(key);
  const entry: JsonEntry = { start, line, ...end, ...(own && { key }), member: key, groups: groupsOf(stack) };
  const isPaper = frame.title === 'title' || (frame.title === 'name' && frame.known > 1 && !isNested);
  if (isPaper && !(isNested && frame.holdsList)) {
    found.length = frame.before;
    found.push(entry);
    parent.papers++;
  } else if (!isNested) {
    parent.others.push(entry);
    if (own && frame.known > 1) keyed.push(entry);
  } else if (!parent.isObject && frame.papers === 1 && found.length === frame.before + 1) {
    // What a list element says next to its paper belongs to the paper: `{"id": …, "metadata": {…}}`.
    const [{ member: inner = '' }] = found.splice(frame.before) as [JsonEntry];
    found.push({ start, line, ...end, inner, groups: entry.groups });
    parent.papers++;
  }
  if (frame.papers > 1) found.push(...frame.others);
}

/** Handles a text that is a single paper. */
function addRoot(frame: Frame, end: Pick<JsonEntry, 'end' | 'endLine'>, found: JsonEntry[]): void {
  if (frame.title && frame.known > 1)
    found.push({ start: frame.start, line: frame.line, ...end, groups: [] });
}

/** What the wrapping objects and lists call their contents. */
function groupsOf(stack: readonly Frame[]): string[] {
  return stack.flatMap(({ isObject, key, label }) => {
    if (label !== undefined) return [label];
    return !isObject && key !== '' && !PLAIN_LIST.test(key) ? [key] : [];
  });
}
