import type { AuthorName } from '../schemas/record.ts';
import { LONGEST_TEXT, oneLine } from './lines.ts';
import { decodeEntities } from './markup.ts';
import { belongsToBefore, isBody, isSuffix, nameFromText } from './names.ts';

/** Authors listed in one text. */
export interface NameList {
  authors: AuthorName[];
  /** The list says that there are more ("et al."). */
  more: boolean;
  /** The names could not be separated, so there are none. */
  unclear?: true;
  /** Notes in brackets after names, such as affiliations, were dropped. */
  hasNotes?: true;
}

/** "Moss, Ada (57200000001)": a database's identifier for the person. */
const NUMBERED = / \(\d{6,14}\)/g;
/** "(Univ. of Shore)" after a name. */
const NOTE = /\s*\([^()]{2,200}\)(?=\s*(?:[,;|&/\n]|and\s|$))/g;
/** "<ada@example.org>" after a name. */
const MAIL = /\s*<[^<>@\s]{1,100}@[^<>@\s]{1,100}>/g;
/** What databases write in place of authors if there are none. */
const NO_AUTHOR = /^\[?(?:no authors?(?: names?| ids?)? (?:available|listed|given)|anonymous)\]$/i;

/** "et al." and its variants at the end of a list. */
const MORE =
  /(?:^|[\s,;&]+)(?:(?:and|&)\s+)?(?:et\.? ?al(?:ii|\.)?|(?:\d{1,5} |many )?(?:others|more)|\d{1,5} colleagues|等|\.{3}|…)[.,;]?\s*$|(?:\.{3}|…)$/iu;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[\s-]?){1,4}$/u;
const WORDLESS_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Reads the authors in one text. Semicolons, bars, spaced slashes, line breaks, "and" and "&" separate names of any
 * form. Commas separate names in reading order; one comma with a single word on either side is "Family, Given", and
 * initials after every other comma are "Family, A., Family, B.". A list in brackets was printed by a program.
 */
export function readNameList(text: string): NameList {
  if (text.length > LONGEST_TEXT) return { authors: [], more: false, unclear: true };
  const numbered = decodeEntities(text).replace(NUMBERED, '').trim();
  const programs = listOfProgram(numbered);
  if (programs) return { authors: namesOf(programs), more: false };
  if (NO_AUTHOR.test(numbered)) return { authors: [], more: false };
  const whole = /[(@]/.test(numbered) ? numbered.replace(NOTE, '').replace(MAIL, '') : numbered;
  const { names, more } = namesIn(whole);
  const hasNotes = whole !== numbered && { hasNotes: true as const };
  return names ? { authors: namesOf(names), more, ...hasNotes } : { authors: [], more, unclear: true };
}

/**
 * Reads a single name, for formats with one name per text: the name of an organization may contain commas and "and".
 */
export function readOneName(text: string): NameList {
  const whole = oneLine(decodeEntities(text));
  const isOne = isBody(whole) && !/[;|；]/.test(whole) && !/^\[/.test(whole);
  const literal = whole.replace(/^\{+|[},\s]+$/g, '');
  return isOne && literal ? { authors: [{ literal }], more: false } : readNameList(text);
}

/** A footnote number attached to a name. */
const GLUED = /(?<=\p{Ll})\d{1,2}(?:,\d{1,2})*$/u;

function namesOf(texts: readonly string[]): AuthorName[] {
  // A single name may end in a number of its own.
  const numbered = texts.filter((text) => GLUED.test(text.replace(/\*$/, '')));
  const areNumbered = numbered.length > 1 || /\d,\d/.test(numbered[0] ?? '');
  const bare = areNumbered ? texts.map((text) => text.replace(/\*$/, '').replace(GLUED, '')) : texts;
  return bare.map(nameFromText).filter((name) => name !== undefined);
}

/** "Ada Moss/Bea Fern". */
const WHOLE_AT_SLASHES =
  /^[^,;|/ ]{1,60}(?: [^,;|/ ]{1,60}){1,4}(?:\/[^,;|/ ]{1,60}(?: [^,;|/ ]{1,60}){1,4})+$/;

function namesIn(whole: string): { names: string[] | undefined; more: boolean } {
  const joined = /[\n；<]/.test(whole) ? whole.replace(/\n+|<br\s*\/?>|；/gi, '; ') : whole;
  const list = oneLine(joined).replace(/[,;]$/, '');
  const more = /al|others|more|colleagues|等|\.\.\.|…/i.test(list) && MORE.test(list);
  const named = (more ? list.replace(MORE, '') : list).trim();
  if (named === '') return { names: [], more };
  if (WHOLE_AT_SLASHES.test(named)) return { names: named.split('/'), more };
  const names = /[;|]| [/+] /.test(named)
    ? named
        .split(/\s*[;|]\s*| [/+] /)
        .flatMap((part) => (WORDLESS_SCRIPT.test(part) ? part.split(/[，、]/) : [part]))
    : splitAtWords(named);
  return { names, more };
}

const FAMILIES =
  /^(?:\p{L}[\p{L}'’-]*\p{Ll},\s+)+\p{L}[\p{L}'’-]*\p{Ll},?\s+(?:and|&)\s+\p{L}[\p{L}'’-]*\p{Ll}$/iu;

function splitAtWords(list: string): string[] | undefined {
  const ends = list.split(/,?\s+(?:and|&)\s+/i).filter((part) => part.trim() !== '');
  // "Moss, Fern and Oak": family names only.
  if (ends.length === 2 && FAMILIES.test(list)) return list.split(/,\s*|\s+(?:and|&)\s+/i).filter(Boolean);
  const parts = ends.map((part) => splitAtCommas(part, list !== part));
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function splitAtCommas(list: string, isPart: boolean): string[] | undefined {
  const pieces = piecesAtCommas(list);
  if (pieces.length < 2) return [withoutFinalDot(list.trim())];
  if (isPairs(pieces)) return pairs(pieces);
  if (pieces.every(isWhole)) return pieces.map(withoutFinalDot);
  if (pieces.length === 2) return [list];
  if (isPart && pieces.length === 3 && isSuffix(pieces[1] as string)) return [list];
  return pieces.some(isWhole) ? pieces.map(withoutFinalDot) : undefined;
}

function piecesAtCommas(list: string): string[] {
  const pieces: string[] = [];
  for (const part of list.split(/\s*[,，、]\s*/).filter(Boolean)) {
    if (belongsToBefore(part) && pieces.length > 0) pieces[pieces.length - 1] += `, ${part}`;
    else if (/^\d{1,2}\*?$/.test(part) && /\d$/.test(pieces.at(-1) ?? ''))
      pieces[pieces.length - 1] += `,${part}`;
    else if (!isDegree(part) || pieces.length === 0) pieces.push(part);
  }
  return pieces;
}

function isDegree(part: string): boolean {
  return /^(?:ph\.?\s?d|d\.?phil|m\.d|[mb]\.?sc|mph|mba)\.?$/i.test(part);
}

/** Whether a part is a complete name, disregarding a suffix. */
function isWhole(part: string): boolean {
  return /\s/.test(withoutSuffix(part)) || WORDLESS_SCRIPT.test(part);
}

function withoutSuffix(part: string): string {
  const comma = part.indexOf(',');
  return comma < 0 ? part : part.slice(0, comma);
}

/** "Moss, A., Fern, B.", or "van Gogh, Vincent, Moss, Ada", in which a family name starts with a particle. */
function isPairs(pieces: readonly string[]): boolean {
  if (pieces.length % 2 === 1) return false;
  const families = pieces.filter((_, at) => at % 2 === 0);
  const given = pieces.filter((_, at) => at % 2 === 1).map(withoutSuffix);
  if (given.every((part) => INITIALS.test(part)) && !families.every((part) => INITIALS.test(part)))
    return true;
  return given.every((part) => !isWhole(part)) && families.some((part) => /^\p{Ll}/u.test(part));
}

/** "Fern B." at the end of a list of names followed by initials. */
function withoutFinalDot(name: string): string {
  if (!name.endsWith('.') || name.length > 2_000) return name;
  return /^\p{L}*\p{Ll}[\p{L}'’ -]* \p{Lu}{1,3}\.$/u.test(name) ? name.slice(0, -1) : name;
}

function pairs(parts: readonly string[]): string[] {
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []));
}

const QUOTED = /'(?:[^'\\]|\\.){1,300}'|"(?:[^"\\]|\\.){1,300}"/g;
const NAMED =
  /['"](?:name|full_?name|display_name|author)['"]\s*:\s*('(?:[^'\\]|\\.){1,300}'|"(?:[^"\\]|\\.){1,300}")/gi;

/** The texts of a list printed by a program: `["A", "B"]`, `['A', 'B']` or `[{'name': 'A'}]`. */
export function listOfProgram(text: string): string[] | undefined {
  if (!/^\[\s*["'{]/.test(text) || !text.endsWith(']')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.map(nameOfElement).filter((name) => name !== '');
  } catch {
    // A Python list, which is not JSON.
  }
  const named = [...text.matchAll(NAMED)].map(([, name = '']) => name);
  const quoted = named.length > 0 ? named : (text.match(QUOTED) ?? []);
  return quoted.map((part) => part.slice(1, -1).replace(/\\(.)/g, '$1'));
}

function nameOfElement(element: unknown): string {
  if (typeof element === 'string') return element;
  const name = typeof element === 'object' && element !== null && 'name' in element ? element.name : '';
  return typeof name === 'string' ? name : '';
}
