import { KNOWN_FIELDS } from './entry-tables.ts';
import { type BibtexEntry, EntryError, parseEntry } from './parse-entry.ts';

const HEAD = /^@\s*[\p{L}_][\p{L}\p{N}_-]*\s*[{(]\s*(?:([^\s,={}()"]{1,200})(?!\s*=)\s*,?)?/u;
/** A name and "=" at the start of a line, or after a value and a comma. */
const FIELD =
  /(?:^|(?<=[}"\d]\s{0,20},))[ \t]{0,80},?[ \t]{0,80}([A-Za-z][\w-]{0,40})[ \t]{0,80}=[ \t]{0,80}(?=\S)/gm;
const CORE_FIELDS: ReadonlySet<string> = new Set(
  'title abstract doi url link journal journal-full keyword'.split(' '),
);

/**
 * Reads an entry with an unmatched bracket or quote: each value extends to the start of the next known field, without
 * the unmatched brackets. A last value that is never closed is cut off, and no field takes it. Undefined if no title
 * can be recognized.
 */
export function salvageEntry(text: string, strings: ReadonlyMap<string, string>): BibtexEntry | undefined {
  const [head = '', key = ''] = HEAD.exec(text) ?? [];
  const body = text.slice(head.length);
  const starts = [...body.matchAll(FIELD)].filter(([, name = '']) => isFieldName(name.toLowerCase()));
  const fields = starts.flatMap(({ 0: { length }, 1: name = '', index }, at) => {
    const next = starts[at + 1];
    const value = soundValue(body.slice(index + length, next?.index), next === undefined);
    if (value === undefined) return [];
    return [`${value.isCut ? `${name.toLowerCase()}-cut-off` : name} = ${value.text}`];
  });
  const isUnclear = /\w/.test(body.slice(0, starts[0]?.index));
  if (isUnclear || !fields.some((field) => /^title\s/i.test(field))) return undefined;
  const [type = ''] = /^[^{(]*/.exec(text) ?? [];
  try {
    const entry = parseEntry(`${type}{${key},\n${fields.join(',\n')}\n}`, strings);
    return { ...entry, slips: [OUT_OF_ORDER, ...entry.slips] };
  } catch (thrown) {
    if (thrown instanceof EntryError) return undefined;
    throw thrown;
  }
}

const OUT_OF_ORDER = {
  what: 'there is a bracket, quote or comma too few or too many',
  why: 'such an entry is read field by field, each up to where the next one begins',
  fix: 'correct it, and compare its fields',
};

function isFieldName(name: string): boolean {
  return CORE_FIELDS.has(name) || KNOWN_FIELDS.has(name);
}

/** A value as BibTeX that can be parsed; undefined if it is empty. */
function soundValue(raw: string, isLast: boolean): { text: string; isCut: boolean } | undefined {
  const trimmed = raw.replace(/(?<![\s,])[\s,]+$/, '');
  const value = isLast ? trimmed.replace(/(?<!\\)[})]\s*$/, '').trimEnd() : trimmed;
  for (const given of [value, trimmed, value.replace(/\}$/, '')]) {
    if (isWhole(given)) return { text: given, isCut: false };
  }
  const isQuoted = /^".*"$/s.test(value);
  const inner = isQuoted ? value.slice(1, -1) : value.replace(/^["{]+/, '');
  const isCut = isLast && !isQuoted && /^["{]/.test(value) && !/["}]$/.test(trimmed);
  const bare = isBalanced(inner) ? inner : inner.replace(/(?<!\\)[{}]|\\$/g, '');
  return bare.trim() === '' ? undefined : { text: `{${bare.trim()}}`, isCut };
}

/** A value in one pair of brackets, or a word without any. */
function isWhole(value: string): boolean {
  if (/^[\p{L}\p{N}_:.-]+$/u.test(value)) return true;
  return value.startsWith('{') && value.endsWith('}') && isBalanced(value.slice(1, -1));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0 && !/\\$/.test(text);
}
