import type { AuthorName } from '../../schemas/record.ts';
import { decodeEntities } from '../markup.ts';
import { type NameList, readNameList } from '../name-lists.ts';
import { hasInitialsAfter, isSuffix, nameFromParts, nameFromText, withoutMarks } from '../names.ts';
import { decodeTex } from './decode-tex.ts';

/** A word of a name, and whether BibTeX treats it as a particle ("van"). */
interface Word {
  text: string;
  particle: boolean;
}

/** A list of names, and whether its form was guessed. */
interface BibtexNames extends NameList {
  guessed?: true;
}

const LAST_OF_MORE =
  /^\{?(?:(?:\d{1,5} |many )?others|\d{1,5} (?:more|colleagues)|et\.? al\.?|\.{3}|…|\\l?dots)\}?$/i;
const ET_AL = /(?<![\s,])[\s,]+et\.? al\.?$/i;
/** BibLaTeX's extended format: "family=Meer, given=Anna, prefix=van der". */
const EXTENDED = /(?:^|[\s,{"])(?:family|given|prefix|suffix)\s*=/;

/**
 * Reads a BibTeX list of names: `and` between names, and braces that keep words together (the rules of btxdoc,
 * section 4). A list with other separators is read by those and marked as guessed.
 */
export function readBibtexNames(value: string): BibtexNames {
  if (/^\s*\[\s*["']/.test(value)) return { ...readNameList(decodeTex(value)), guessed: true };
  const { names, more } = splitNames(value);
  if (names.some((name) => EXTENDED.test(name))) {
    return { authors: names.map(readExtended).filter((name) => name !== undefined), more };
  }
  const isList = (name: string) => hasSign(name) || isCommaList(name);
  const lists = names.map((name) => (isList(name) || isSerial(names) ? readOtherSigns(name) : undefined));
  const isInverted = names.length > 1 && names.every((name) => hasInitialsAfter(name, false));
  const read = names.map((name, at) => lists[at] ?? readMarked(name, isInverted));
  return {
    authors: read.flatMap(({ authors }) => authors),
    more: more || read.some((list) => list.more),
    ...(lists.some((list) => list !== undefined) && { guessed: true as const }),
    ...(read.some((list) => list.hasNotes) && { hasNotes: true as const }),
  };
}

function splitNames(value: string): { names: string[]; more: boolean } {
  const words = splitOutsideBraces(decodeEntities(value), /\s/);
  const names: string[][] = [[]];
  for (const word of words) {
    if (/^\\?and$/i.test(word)) names.push([]);
    else if (word) names.at(-1)?.push(word);
  }
  const filled = names.filter((parts) => parts.length > 0).map((parts) => parts.join(' '));
  let more = false;
  const last = filled.at(-1) ?? '';
  if (LAST_OF_MORE.test(last)) {
    more = true;
    filled.pop();
  } else if (ET_AL.test(last)) {
    more = true;
    filled[filled.length - 1] = last.replace(ET_AL, '');
  }
  return { names: filled.filter((name) => name.trim() !== ''), more };
}

/** Whether part of a list contains a separator that other formats use. */
function hasSign(name: string): boolean {
  return splitOutsideBraces(name, /[;；]/).length > 1 || / \\?& /.test(name);
}

/** More commas than a name can have, and no suffix between two of them. */
function isCommaList(name: string): boolean {
  const commas = splitOutsideBraces(name, /[,，]/).length - 1;
  return (commas > 1 && !/,\s*(?:[JS]r|I{2,3}|IV)\.?\s*(?:,|$)/.test(name)) || /[，、；]/.test(name);
}

/** "Ada Moss, Ben Fern and Cora Quill": the comma replaces another "and". */
function isSerial([first = '', last = '', ...more]: readonly string[]): boolean {
  const pieces = splitOutsideBraces(first, /,/);
  const isWhole = (part: string) => /^\p{Lu}\S*\s+\p{Lu}/u.test(part.trim());
  return more.length === 0 && pieces.length === 2 && [...pieces, last].every(isWhole) && !last.includes(',');
}

/** A text without "and" that lists several names, separated by semicolons, "&" or commas. */
function readOtherSigns(name: string): NameList | undefined {
  if (name.startsWith('{') && splitOutsideBraces(name, /[;,]/).length === 1) return undefined;
  const text = decodeTex(name);
  const list = readNameList(text);
  const parts = text.split(/\s*,\s*/).filter(Boolean);
  if (list.unclear && parts.length % 2 === 0) {
    const names = parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []));
    return readNameList(names.join('; '));
  }
  return list.authors.length > 1 ? list : undefined;
}

/** "(Univ. of Shore)" after a name. */
const NOTE = /\s*\([^()]{2,200}\)$/;

/** A name without footnote marks and affiliations. */
function readMarked(name: string, isInverted: boolean): NameList {
  const isMarked = /[\d*†‡§¶$^()]|\b(?:Dr|Prof)\./.test(name);
  const { bare, orcid } = isMarked ? withoutMarks(decodeTex(name)) : { bare: name };
  const own = isMarked ? bare.replace(NOTE, '') : bare;
  const author = isInverted || hasInitialsAfter(own, true) ? nameFromText(own) : readName(own);
  const hasNotes = own !== bare && { hasNotes: true as const };
  return {
    authors: author ? [{ ...author, ...(orcid && { orcid }) }] : [],
    more: false,
    ...hasNotes,
  };
}

function readExtended(name: string): AuthorName | undefined {
  const bare = name.trim().replace(/^["{]([\s\S]*)["}]$/, '$1');
  const parts = new Map<string, string>();
  for (const part of splitOutsideBraces(bare, /,/)) {
    const [, key, value] = /^\s*"?([a-z-]+)\s*=\s*([\s\S]*?)"?\s*$/i.exec(part) ?? [];
    if (key && value) parts.set(key.toLowerCase(), decodeTex(value.replace(/^"|"$/g, '')));
  }
  if (parts.size === 0) return readName(name);
  const family = [parts.get('prefix'), parts.get('family')].filter(Boolean).join(' ');
  return nameFromParts({ given: parts.get('given'), family, suffix: parts.get('suffix') });
}

function readName(name: string): AuthorName | undefined {
  const parts = splitOutsideBraces(name, /,/);
  if (parts.length === 1) return readReadingOrder(name);
  const [family = '', ...rest] = parts.map((part) => decodeTex(part));
  const isLast = isSuffix(rest.at(-1) ?? '');
  if (isLast && rest.length === 1 && family.includes(' '))
    return readReadingOrder(`${parts[0]} {${rest[0]}}`);
  const [given, suffix] =
    isLast && rest.length > 1
      ? [rest.slice(0, -1).join(', '), rest.at(-1)]
      : rest.length > 1
        ? [rest.slice(1).join(', '), rest[0]]
        : rest;
  return nameFromParts({ given, family, suffix });
}

/** "First von Last": the particles run from the first to the last lowercase word; the last word is never one. */
function readReadingOrder(name: string): AuthorName | undefined {
  const words = splitOutsideBraces(name, /[\s~]/).filter(Boolean).map(readWord);
  const suffix = words.length > 2 && isSuffix(words.at(-1)?.text ?? '') ? words.pop()?.text : undefined;
  const rest = words.slice(0, -1);
  const first = rest.findIndex(({ particle }) => particle);
  const start = first < 0 ? words.length - 1 : first;
  const join = (part: Word[]) => part.map(({ text }) => text).join(' ');
  return nameFromParts({ given: join(words.slice(0, start)), family: join(words.slice(start)), suffix });
}

function readWord(raw: string): Word {
  const text = decodeTex(raw);
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  const protectedCase = raw.startsWith('{') && !raw.startsWith('{\\');
  return { text, particle: !protectedCase && letter !== letter.toUpperCase() };
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  if (!/[\\{]/.test(text)) return text.split(separator);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (depth <= 0 && separator.test(char)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
