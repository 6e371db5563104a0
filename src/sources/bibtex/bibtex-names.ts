import type { AuthorName } from '../../schemas/record.ts';
import { decodeEntities } from '../markup.ts';
import { type NameList, nameFromParts, readNameList } from '../names.ts';
import { decodeTex } from './decode-tex.ts';

/** A word of a name and whether BibTeX takes it for a particle ("van"). */
interface Word {
  text: string;
  particle: boolean;
}

/** A list of names, and whether its form was guessed. */
export interface BibtexNames extends NameList {
  guessed?: true;
}

const ET_AL = /[\s,]+et\.? al\.?$/i;
/** The extended format of BibLaTeX: "family=Meer, given=Anna, prefix=van der". */
const EXTENDED = /(?:^|[\s,{"])(?:family|given|prefix|suffix)\s*=/;

/**
 * A BibTeX list of names: `and` between names, braces keep words together (the rules of btxdoc, section 4). A list that
 * uses other signs between names is read by them, and said to be guessed.
 */
export function readBibtexNames(value: string): BibtexNames {
  const { names, more } = splitNames(value);
  if (names.some((name) => EXTENDED.test(name))) {
    return { authors: names.map(readExtended).filter((name) => name !== undefined), more };
  }
  const otherSigns = names.length === 1 ? readOtherSigns(names[0] as string) : undefined;
  if (otherSigns) return { ...otherSigns, more: otherSigns.more || more };
  const lists = names.map((name) => (hasSign(name) ? readOtherSigns(name) : undefined));
  const authors = names.flatMap((name, at) => lists[at]?.authors ?? readName(name) ?? []);
  const isGuessed = lists.some((list) => list !== undefined);
  return {
    authors,
    more: more || lists.some((list) => list?.more),
    ...(isGuessed && { guessed: true as const }),
  };
}

function splitNames(value: string): { names: string[]; more: boolean } {
  const words = splitOutsideBraces(decodeEntities(value), /\s/);
  const names: string[][] = [[]];
  for (const word of words) {
    if (word.toLowerCase() === 'and') names.push([]);
    else if (word) names.at(-1)?.push(word);
  }
  const filled = names.filter((parts) => parts.length > 0).map((parts) => parts.join(' '));
  let more = false;
  const last = filled.at(-1) ?? '';
  if (/^(?:others|et\.? al\.?)$/i.test(last)) {
    more = true;
    filled.pop();
  } else if (ET_AL.test(last)) {
    more = true;
    filled[filled.length - 1] = last.replace(ET_AL, '');
  }
  return { names: filled.filter((name) => name.trim() !== ''), more };
}

/** Whether a part of a list holds a sign that parts names elsewhere. */
function hasSign(name: string): boolean {
  return splitOutsideBraces(name, /[;；]/).length > 1 || / \\?& /.test(name);
}

/** One text without "and" that lists several names: parted by semicolons, "&", or commas between whole names. */
function readOtherSigns(name: string): (NameList & { guessed: true }) | undefined {
  if (name.startsWith('{') && splitOutsideBraces(name, /[;,]/).length === 1) return undefined;
  const commas = splitOutsideBraces(name, /[,，]/).length - 1;
  const isCommaList = commas > 1 && !/,\s*(?:jr|sr|i{2,3}|iv)\.?\s*,/i.test(name);
  if (!hasSign(name) && !isCommaList && !/[，、；]/.test(name)) return undefined;
  const list = readNameList(decodeTex(name));
  return list.authors.length > 1 ? { ...list, guessed: true } : undefined;
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
  const [family, ...rest] = parts.map((part) => decodeTex(part));
  const [given, suffix] = rest.length > 1 ? [rest.slice(1).join(', '), rest[0]] : rest;
  return nameFromParts({ given, family, suffix });
}

/** "First von Last": the particles run from the first to the last word in lower case; the last word is none. */
function readReadingOrder(name: string): AuthorName | undefined {
  const words = splitOutsideBraces(name, /[\s~]/).filter(Boolean).map(readWord);
  const rest = words.slice(0, -1);
  const first = rest.findIndex(({ particle }) => particle);
  const start = first < 0 ? words.length - 1 : first;
  const join = (part: Word[]) => part.map(({ text }) => text).join(' ');
  return nameFromParts({ given: join(words.slice(0, start)), family: join(words.slice(start)) });
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
