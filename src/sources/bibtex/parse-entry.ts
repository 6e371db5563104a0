import { EntryFields } from '../entry-fields.ts';

/** An entry as written: field names in lower case, values as TeX. */
export interface BibtexEntry {
  type: string;
  /** Empty if the entry has none. */
  key: string;
  fields: [name: string, value: string][];
  /** Names used as strings that nothing defines. */
  undefinedStrings: string[];
  /** Mistakes that do not affect the content. */
  slips: { what: string; why: string; fix: string }[];
}

/** Why an entry cannot be read. `at` is the offset in its text. */
export class EntryError extends Error {
  readonly fix: string;
  readonly at: number;

  constructor(why: string, fix: string, at: number) {
    super(why);
    this.fix = fix;
    this.at = at;
  }
}

const HEAD = /^@\s*([\p{L}_][\p{L}\p{N}_-]*)\s*[{(]\s*/u;
/** Some write a colon before the value. */
const FIELD = /([^\s=,;{}()"#%\\]+?)\s*(?:=|:(?=\s*[{"]))\s*/y;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/;

interface Reader {
  text: string;
  at: number;
  /** Offset of the closing bracket. */
  end: number;
  strings: ReadonlyMap<string, string>;
  undefinedStrings: string[];
  slips: BibtexEntry['slips'];
}

/** Parses an entry whose brackets close; throws `EntryError` if no field can be recognized. */
export function parseEntry(text: string, strings: ReadonlyMap<string, string>): BibtexEntry {
  const head = HEAD.exec(text);
  if (!head) throw new EntryError('It has no type', 'Write a type such as “@article”.', 0);
  const [undefinedStrings, slips]: [string[], BibtexEntry['slips']] = [[], []];
  const reader: Reader = { text, at: head[0].length, end: text.length - 1, strings, undefinedStrings, slips };
  const key = readKey(reader);
  const fields: BibtexEntry['fields'] = [];
  for (;;) {
    const separator = text.slice(reader.at, endOfSeparator(text, reader.at));
    reader.at += separator.length;
    if (reader.at >= reader.end) break;
    const name = readName(reader);
    if (!/[,;]/.test(separator) && fields.length > 0) slips.push(noComma(name));
    fields.push([name, readValue(reader)]);
  }
  return { type: (head[1] as string).toLowerCase(), key, fields, undefinedStrings, slips };
}

/** The offset after a separator between fields: a comma, for which some write a semicolon, and comments. */
function endOfSeparator(text: string, from: number): number {
  for (let at = from; ; at++) {
    // A comment extends to the end of its line.
    if (text[at] === '%' && text.includes('\n', at)) at = text.indexOf('\n', at);
    else if (!/[\s,;]/.test(text[at] ?? '')) return at;
  }
}

/** Several words without braces or quotes, up to the next comma, which cannot be a field name followed by "=". */
const BARE_WORDS = /^[^\s,;#{}"=]+(?:[ \t]+[^\s,;#{}"=]+)+[ \t]*(?=[,\n]|$)/;

function noBraces(words: string): BibtexEntry['slips'][number] {
  const why = 'several words are not in braces';
  return { what: `“${words.slice(0, 60)}” has no braces`, why, fix: 'put braces around the value' };
}

function noComma(name: string): BibtexEntry['slips'][number] {
  const why = 'two fields follow each other without a comma';
  return { what: `there is no comma before “${name}”`, why, fix: 'put a comma between the fields' };
}

/** The key extends to the first comma, and may contain blanks; there is none if a field comes first. */
function readKey(reader: Reader): string {
  const { text, at, end } = reader;
  const comma = text.indexOf(',', at);
  const before = text.slice(at, comma < 0 || comma > end ? end : comma);
  const semicolon = /[={}"]/.test(before) ? before.indexOf(';') : -1;
  const stop = at + (semicolon < 0 ? before.length : semicolon);
  const key = text.slice(at, stop);
  if (/[={}"]/.test(key)) return '';
  reader.at = stop;
  return key.trim().replace(/\s+/g, ' ');
}

function readName(reader: Reader): string {
  FIELD.lastIndex = reader.at;
  const found = FIELD.exec(reader.text);
  if (!found || reader.at + found[0].length > reader.end) {
    const why = 'A value, or the name of a field and “=”, is missing';
    throw new EntryError(why, 'Write “name = {value}”, with a comma after each field.', reader.at);
  }
  reader.at += found[0].length;
  return (found[1] as string).toLowerCase();
}

/** Pieces joined with "#". */
function readValue(reader: Reader): string {
  let value = '';
  let isAfterBare = false;
  for (;;) {
    const { piece, isBare } = readPiece(reader);
    const isGlued = (isBare || isAfterBare) && /[\p{L}\p{N}]$/u.test(value) && /^[\p{L}\p{N}]/u.test(piece);
    value += isGlued ? ` ${piece}` : piece;
    isAfterBare = isBare;
    const joint = /^\s*#\s*/.exec(reader.text.slice(reader.at, reader.at + 200));
    if (!joint) return value;
    reader.at += joint[0].length;
  }
}

/** `isBare`: the name of an undefined string. */
function readPiece(reader: Reader): { piece: string; isBare: boolean } {
  const { text, at, end } = reader;
  const char = text[at];
  if (char === '{' || char === '"') {
    const close = char === '{' ? endOfBraces(text, at, end) : endOfQuotes(text, at, end);
    if (close < 0) throw new EntryError('A value is not closed', 'Add the missing bracket or quote.', at);
    reader.at = close + 1;
    return { piece: text.slice(at + 1, close), isBare: false };
  }
  const ahead = text.slice(at, Math.min(end, at + 500));
  const words = BARE_WORDS.exec(ahead)?.[0].trim();
  if (words !== undefined) {
    reader.at = at + words.length;
    reader.slips.push(noBraces(words));
    return { piece: words, isBare: false };
  }
  const word = /^[^\s,;#{}"]*/.exec(ahead)?.[0] ?? '';
  reader.at = at + word.length;
  const name = word.toLowerCase();
  const known = reader.strings.get(name);
  if (known !== undefined) return { piece: known, isBare: false };
  // A command, such as one for a journal, is not the name of a string.
  const isPlain = word === '' || word.startsWith('\\') || /^[\d.:/–-]+$/.test(word) || MONTH.test(name);
  if (!isPlain) reader.undefinedStrings.push(word);
  return { piece: word, isBare: !isPlain };
}

function endOfBraces(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < end; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return -1;
}

/** A quote closes where braces are balanced or, failing that, where a comma or the end of the entry follows it. */
function endOfQuotes(text: string, open: number, end: number): number {
  let depth = 0;
  let fallback = -1;
  for (let at = open + 1; at < end; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '"') {
      if (depth === 0) return at;
      if (fallback < 0 && /^\s*(?:[,#]\s|$|,?\s*[})]?$)/.test(text.slice(at + 1, Math.min(end, at + 40))))
        fallback = at;
    }
  }
  return fallback;
}

/** The fields of an entry, to be taken. */
export function fieldsOf(entry: BibtexEntry): EntryFields {
  const fields = new EntryFields();
  for (const [name, value] of entry.fields) fields.add(name, value);
  return fields;
}
