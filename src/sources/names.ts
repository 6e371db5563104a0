import type { AuthorName } from '../schemas/record.ts';
import { LONGEST_TEXT, oneLine } from './lines.ts';
import { decodeEntities } from './markup.ts';

export interface NameParts {
  given?: string | undefined;
  /** With its particles. */
  family?: string | undefined;
  suffix?: string | undefined;
}

/** Authors as one text lists them. */
export interface NameList {
  authors: AuthorName[];
  /** The list says that there are more ("et al."). */
  more: boolean;
  /** The names cannot be told apart, so there are none. */
  unclear?: true;
}

/** A name from its parts, printed in reading order; undefined where every part is empty. */
export function nameFromParts(parts: NameParts): AuthorName | undefined {
  const given = tidy(parts.given);
  const family = tidy(parts.family);
  const suffix = tidy(parts.suffix);
  const literal = [given, family, suffix].filter(Boolean).join(' ');
  if (!literal) return undefined;
  return given && family ? { literal, given, family, ...(suffix && { suffix }) } : { literal };
}

/**
 * A name as one text. Only the forms "Family, Given" and "Family AB" (initials behind) state its parts; a name in
 * reading order stays whole, since its last word is not always the family name.
 */
export function nameFromText(text: string): AuthorName | undefined {
  const literal = tidy(text);
  if (!literal) return undefined;
  const [family, ...rest] = literal.split(',').map((part) => part.trim());
  if (rest.length === 0) {
    const [, name, initials] = (mayEndInInitials(literal) && INITIALS_BEHIND.exec(literal)) || [];
    return name && initials ? { literal, given: initials, family: name } : { literal };
  }
  const [given, suffix] = rest.length > 1 ? [rest.slice(1).join(', '), rest[0]] : rest;
  return nameFromParts({ given, family, suffix });
}

/** "Moss A", "van der Meer BC": how medical databases write names. */
const INITIALS_BEHIND = /^(\p{L}*\p{Ll}[\p{L}'’ -]*) (\p{Lu}{1,3})$/u;

/** A quick look: the last word is of three letters at most, and the whole is short enough for a name. */
function mayEndInInitials(name: string): boolean {
  return name.length < LONGEST_NAME && name.length - name.lastIndexOf(' ') <= 2 * 3 + 1;
}

const LONGEST_NAME = 2_000;

/** "Moss, Ada (57200000001)": a database's number of the person. */
const NUMBERED = / \(\d{6,14}\)/g;

/** "et al." and its kin at the end of a list. */
const MORE = /(?:^|[\s,;&]+)(?:(?:and|&)\s+)?(?:et\.? ?al(?:ii|\.)?|others|等)[.,;]?\s*$/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[\s-]?){1,4}$/u;
const WORDLESS_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Authors in one text. Semicolons, bars, line breaks, "and" or "&" part names of any form. Commas part names in
 * reading order; one comma with a single word at a side is "Family, Given", and initials behind every other comma
 * are "Family, A., Family, B.". A list in brackets is one of a program.
 */
export function readNameList(text: string): NameList {
  if (text.length > LONGEST_TEXT) return { authors: [], more: false, unclear: true };
  const whole = decodeEntities(text).replace(NUMBERED, '').trim();
  const programs = listOfProgram(whole);
  if (programs)
    return { authors: programs.map(nameFromText).filter((name) => name !== undefined), more: false };
  const joined = /[\n；]/.test(whole) ? whole.replace(/\n+/g, '; ').replaceAll('；', '; ') : whole;
  const list = oneLine(joined).replace(/[,;]$/, '');
  const more = /al|others|等/i.test(list) && MORE.test(list);
  const named = (more ? list.replace(MORE, '') : list).trim();
  if (named === '') return { authors: [], more };
  const parts = /[;|]/.test(named)
    ? named
        .split(/\s*[;|]\s*/)
        .flatMap((part) => (WORDLESS_SCRIPT.test(part) ? part.split(/[，、]/) : [part]))
    : splitAtWords(named);
  if (!parts) return { authors: [], more, unclear: true };
  return { authors: parts.map(nameFromText).filter((name) => name !== undefined), more };
}

function splitAtWords(list: string): string[] | undefined {
  const parts = list
    .split(/,?\s+(?:and|&)\s+/i)
    .filter((part) => part.trim() !== '')
    .map((part) => splitAtCommas(part, list !== part));
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function splitAtCommas(list: string, isPart: boolean): string[] | undefined {
  const parts = list.split(/\s*[,，、]\s*/).filter(Boolean);
  const pieces = parts.reduce<string[]>((names, part) => {
    if (SUFFIX.test(part) && names.length > 0) names[names.length - 1] += `, ${part}`;
    else names.push(part);
    return names;
  }, []);
  if (pieces.length < 2) return [reordered(list)];
  const isWhole = (part: string) => /\s/.test(part) || WORDLESS_SCRIPT.test(part);
  const isInitials = (part: string, index: number) => index % 2 === 0 || INITIALS.test(part);
  if (pieces.length % 2 === 0 && pieces.every(isInitials) && !pieces.every((p) => INITIALS.test(p))) {
    return pairs(pieces);
  }
  if (pieces.every(isWhole)) return pieces.map(withoutFinalDot);
  if (pieces.length === 2) return [list];
  if (isPart && pieces.length === 3 && SUFFIX.test(pieces[1] as string)) return [list];
  return pieces.some(isWhole) ? pieces.map(withoutFinalDot) : undefined;
}

/** "Lindqvist, Jr." alone is a name with a suffix, in reading order. */
function reordered(name: string): string {
  return withoutFinalDot(name.trim());
}

/** "Fern B." at the end of a list of names with initials behind. */
function withoutFinalDot(name: string): string {
  if (!name.endsWith('.') || name.length > LONGEST_NAME) return name;
  return /^\p{L}*\p{Ll}[\p{L}'’ -]* \p{Lu}{1,3}\.$/u.test(name) ? name.slice(0, -1) : name;
}

function pairs(parts: string[]): string[] {
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []));
}

/** The texts of a list as programs print it: `["A", "B"]` or `['A', 'B']`. */
function listOfProgram(text: string): string[] | undefined {
  if (!/^\[\s*["'{]/.test(text) || !text.endsWith(']')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.map(nameOfElement).filter((name) => name !== '');
  } catch {
    // A list of Python: not JSON.
  }
  const quoted = text.match(/'(?:[^'\\]|\\.){1,300}'|"(?:[^"\\]|\\.){1,300}"/g) ?? [];
  return quoted.map((part) => part.slice(1, -1).replace(/\\(.)/g, '$1'));
}

function nameOfElement(element: unknown): string {
  if (typeof element === 'string') return element;
  const name = typeof element === 'object' && element !== null && 'name' in element ? element.name : '';
  return typeof name === 'string' ? name : '';
}

function tidy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : oneLine(text) || undefined;
}
