import type { AuthorName } from '../schemas/record.ts';
import { oneLine } from './lines.ts';

interface NameParts {
  given?: string | undefined;
  /** Including its particles. */
  family?: string | undefined;
  suffix?: string | undefined;
}

const LONGEST_NAME = 2_000;

/** "Jr." and the like, which belong to the name before them. */
const SUFFIX = /^(?:[Jj]r|[Ss]r|JR|SR|II|III|IV)\.?$/;
const SUFFIX_AFTER = /^(.*\S)\s+(Jr\.?|Sr\.?|JR\.?|SR\.?|II|III|IV|[23](?:nd|rd))$/;
/** What marks a company, which may also follow a comma. */
const FIRM = /^(?:inc|ltd|llc|corp|gmbh|plc|s\.a)\.?$/i;
/** Words that are never part of a person's name. */
const BODY =
  /\b(?:university|department|institutes?|college|school|faculty|collaboration|group|team|consortium|organi[sz]ations?|agency|association|society|committee|council|commission|ministry|cent(?:er|re)s?|laborator(?:y|ies)|foundation|network|project|initiative|academy|bureau|office|federation|union|task force|investigators)\b/i;

/** "Moss A.", which is never in reading order. */
const DOTTED_AFTER = /^[\p{L}'’ -]*\p{Ll}[\p{L}'’-]* (?:\p{Lu}\.[ -]?){1,4}$/u;
/**
 * "Moss A", "van der Meer BC", "Fern B.J.": names as medical databases write them. In capitals, at most two initials.
 */
const INITIALS_AFTER =
  /^(?:(\p{L}*\p{Ll}[\p{L}'’ -]*) (\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?){1,4})|(\p{Lu}[\p{Lu}'’ -]+) (\p{Lu}{1,2}))$/u;

/** "0000-0002-1825-0097" within a name, on its own or as an address. */
const ORCID = /[\s,;([]*(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])[)\]]?/;
/** Footnote marks, and a database's number for a namesake ("Ada Moss 0002"). */
const MARKS_AFTER =
  /(?:(?<=[\p{L}.])\d{0,2}(?:[,\s]*(?:[*†‡§¶‖∗⁎¹²³⁰⁴-⁹]|\$\^\{?[\d,*†‡\s]+\}?\$))+[\d,\s]*| 0\d{3})$/u;
const TITLE_BEFORE = /^(?:Dr|Prof)\.\s+(?=\p{Lu})|^Professor\s+(?=\p{Lu})/u;
const DEGREE_AFTER = /(?<=\S\s.*)(?:,\s*(?:Ph\.?\s?D|M\.?D|D\.?Phil|[MB]\.?Sc|MPH|MBA|RN)\.?)+$/;

/** Whether a part of a name is a suffix, such as "Jr.". */
export function isSuffix(part: string): boolean {
  return SUFFIX.test(part);
}

/** Whether a part after a comma belongs to what precedes it. */
export function belongsToBefore(part: string): boolean {
  return SUFFIX.test(part) || FIRM.test(part);
}

/** Whether initials follow a family name: with dots ("Fern B.J."), or if all names in a list have that form. */
export function hasInitialsAfter(name: string, isDotted: boolean): boolean {
  return name.length < LONGEST_NAME && (isDotted ? DOTTED_AFTER : INITIALS_AFTER).test(name);
}

/** Whether a text names an organization rather than a person. */
export function isBody(text: string): boolean {
  return BODY.test(text);
}

/** A name from its parts, in reading order; undefined if all parts are empty. */
export function nameFromParts(parts: NameParts): AuthorName | undefined {
  let given = tidy(parts.given);
  let family = tidy(parts.family);
  let suffix = tidy(parts.suffix);
  if (suffix === undefined && given && family) {
    [given, suffix] = splitSuffix(given);
    if (suffix === undefined) [family, suffix] = splitSuffix(family);
  }
  const literal = [given, family, suffix].filter(Boolean).join(' ');
  if (!literal) return undefined;
  return given && family ? { literal, given, family, ...(suffix && { suffix }) } : { literal };
}

function splitSuffix(part: string): [rest: string, suffix?: string] {
  const [, rest, suffix] = (part.includes(' ') && SUFFIX_AFTER.exec(part)) || [];
  return rest && suffix ? [rest, suffix] : [part];
}

/**
 * A name from one text. Only "Family, Given" and "Family AB" (initials last) are split; a name in reading order stays
 * whole, because its last word is not always the family name.
 */
export function nameFromText(text: string): AuthorName | undefined {
  const { bare, orcid } = withoutMarks(oneLine(text));
  const name = bare.includes(',') ? nameWithCommas(bare) : nameInOrder(bare);
  return name && orcid ? { ...name, orcid } : name;
}

/** A name without footnote marks, titles and degrees, and the ORCID it contained. */
export function withoutMarks(text: string): { bare: string; orcid?: string } {
  if (text.length > LONGEST_NAME) return { bare: text };
  let bare = text;
  const orcid = /\d{4}-\d{4}/.test(bare) ? ORCID.exec(bare) : null;
  if (orcid) bare = bare.replace(orcid[0], ' ').trim();
  if (!/[\p{L}.)]$/u.test(bare)) bare = bare.replace(MARKS_AFTER, '');
  if (/^[DP]r/.test(bare)) bare = bare.replace(TITLE_BEFORE, '');
  if (bare.includes(',')) bare = bare.replace(DEGREE_AFTER, '');
  return { bare, ...(orcid?.[1] && { orcid: orcid[1] }) };
}

function nameInOrder(text: string): AuthorName | undefined {
  if (text === '') return undefined;
  const braced = text.startsWith('{') && /^\{+([^{}]*)\}+$/.exec(text);
  if (braced) return braced[1]?.trim() ? { literal: braced[1].trim() } : undefined;
  const found = mayEndInInitials(text) && INITIALS_AFTER.exec(text);
  if (!found) return { literal: text };
  const [, mixed, initials, capitals, letters] = found;
  const [family, given] = [mixed ?? capitals, initials ?? letters];
  return family && given && !SUFFIX.test(given) ? { literal: text, given, family } : { literal: text };
}

/** A cheap test: the last word is short, and so is the whole text. */
function mayEndInInitials(name: string): boolean {
  return name.length < LONGEST_NAME && name.length - name.lastIndexOf(' ') <= 2 * 4 + 1;
}

/**
 * "Family, Given", with a suffix after either; "Ada Moss, Jr." is in reading order, and organizations have commas
 * too.
 */
function nameWithCommas(text: string): AuthorName | undefined {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim());
  const said = rest.filter(Boolean);
  if (isBody(text) || said.some((part) => FIRM.test(part))) return literalOf([family, ...said].join(', '));
  const [second] = said;
  if (family === '' || second === undefined) return literalOf(family || said.join(', '));
  if (said.length === 1 && SUFFIX.test(second) && family.includes(' '))
    return literalOf(`${family} ${second}`);
  const at = said.length > 1 ? said.findIndex((part) => SUFFIX.test(part)) : -1;
  const given = said.filter((_, index) => index !== at).join(', ');
  return nameFromParts({ given, family, suffix: at < 0 ? undefined : said[at] });
}

function literalOf(text: string): AuthorName | undefined {
  const literal = text.replace(/[\s,]+$/, '');
  return literal === '' ? undefined : { literal };
}

function tidy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : oneLine(text) || undefined;
}
