import type { Acronym } from '../../schemas/paper.ts';
import { align } from './acronym-alignment.ts';

/** Maximum number of words before a bracket that are examined, and their maximum length in UTF-16 units. */
const WINDOW_WORDS = 14;
const WINDOW_LENGTH = 180;
/** Longest bracket that is read; longer ones explain something else. */
const BRACKET_LENGTH = 120;

/** Minimum mean score of an alignment; a name in capitals whose expansion is in title case needs less evidence. */
const ENOUGH = 0.62;
const ENOUGH_IN_TITLE_CASE = 0.45;
/**
 * For a clipping such as `cumsum`: a word in brackets could mean anything, so nearly every letter must continue a
 * prefix.
 */
const ENOUGH_FOR_CLIPPING = 0.8;

const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}\p{No}+./_^&-]{1,19}$/u;
/** A short form before its bracket: "KV (key-value)". */
const LAST_TOKEN = /(?:^|[\s("“‘'/])([\p{L}\p{N}][\p{L}\p{N}\p{No}+./_^&-]{1,19})[”’"']?\s?$/u;
const LEAD_IN = /^(?:i\.e\.|a\.k\.a\.|aka|short for|which stands for|stands for|the)[,\s]+/i;
const NAMING = /\b(?:called|named|termed|dubbed|coined)\s+(?:as\s+)?["“‘']?(?=[\p{Lu}])/giu;

/**
 * Acronyms with their expansions as a text gives them, without duplicates, in order: "large language models
 * (LLMs)", "MoE (Mixture of Experts)", "T2I, short for text-to-image". Expansions are substrings of the text.
 */
export function findAcronyms(text: string): Acronym[] {
  return locateAcronyms(text).map(({ acronym, expansion }) => ({ acronym, expansion }));
}

/**
 * An acronym with the offset at which the text defines it: the start of its expansion or, if it comes before a
 * bracket, of the acronym.
 */
export interface LocatedAcronym extends Acronym {
  at: number;
}

/** Like `findAcronyms`, with offsets. */
export function locateAcronyms(text: string): LocatedAcronym[] {
  const found = new Map<string, LocatedAcronym>();
  for (const { before, inside, at } of brackets(text)) {
    const short = shortInBracket(before, inside);
    const acronym = short ?? longInBracket(before, inside);
    if (!acronym) continue;
    const first = before.lastIndexOf(short ? acronym.expansion : acronym.acronym);
    const key = singular(acronym.acronym);
    if (!found.has(key)) found.set(key, { ...acronym, at: at + first });
  }
  return [...found.values()];
}

function singular(acronym: string): string {
  return acronym.replace(/(?<=\p{Lu})s$/u, '');
}

/**
 * Brackets that contain no brackets, with the words before them (from offset `at`); also asides introduced by
 * "short for".
 */
function* brackets(text: string): Generator<{ before: string; inside: string; at: number }> {
  for (const match of text.matchAll(
    /[([]([^()[\]]{2,200})[)\]]|, (?:short|which stands) for ([^.,;()]{3,80})/g,
  )) {
    const inside = (match[1] ?? match[2] ?? '').trim();
    if (inside.length > BRACKET_LENGTH) continue;
    const at = windowStart(text, match.index);
    yield { before: text.slice(at, match.index).trimEnd(), inside, at };
  }
}

/** The offset where the words of the same clause before an offset start. */
function windowStart(text: string, end: number): number {
  const from = Math.max(0, end - WINDOW_LENGTH);
  const stretch = text.slice(from, end);
  const clause = lastEnd(stretch.trimEnd(), /[.;:!?()[\]]\s|[()[\]]|\n/g);
  const words = [...stretch.slice(clause).matchAll(/\S+/g)];
  return from + clause + (words.at(-WINDOW_WORDS)?.index ?? 0);
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** "Mixture-of-Experts (MoE)", "(DeeR-VLA, or simply DeeR)", "key-value cache (KV cache)". */
function shortInBracket(before: string, inside: string): Acronym | undefined {
  const first = inside.split(/[,;:]\s|\s(?:or|for short)\b/)[0] ?? '';
  const [short, ...rest] = unquoted(first).split(' ');
  if (!short || !isShortForm(short)) return undefined;
  const tail = rest.join(' ');
  if (tail && !before.toLowerCase().endsWith(` ${tail.toLowerCase()}`)) return undefined;
  const phrase = unquoted(tail ? before.slice(0, -tail.length).trimEnd() : before).trimEnd();
  const expansion = expansionAtEnd(short, phrase);
  return expansion && acceptable(short, expansion) ? { acronym: short, expansion } : undefined;
}

function expansionAtEnd(short: string, phrase: string): string | undefined {
  for (const letters of readings(short)) {
    const alignment = align(letters, phrase);
    if (!alignment) continue;
    const expansion = phrase.slice(alignment.start);
    if (alignment.score >= needed(short, expansion)) return widened(phrase, alignment.start);
  }
  return undefined;
}

/** An expansion given as a name starts after the naming word: "called ReaLly Scalable RL (SRL)". */
function widened(phrase: string, start: number): string {
  const named = lastEnd(phrase.slice(0, start), NAMING);
  const isTitle = named > 0 && isTitleCase(phrase.slice(named));
  return phrase.slice(isTitle ? named : start);
}

/**
 * "MoE (Mixture of Experts)": the letters of the word before the bracket must run through it from its first letter
 * on.
 */
function longInBracket(before: string, inside: string): Acronym | undefined {
  const short = LAST_TOKEN.exec(before)?.[1];
  const expansion = unquoted(inside.replace(LEAD_IN, '').split(/;\s/)[0] ?? '');
  if (!short || !isShortForm(short) || !hasCapital(short)) return undefined;
  for (const letters of readings(short)) {
    const alignment = align(letters, expansion, true);
    if (alignment && alignment.score >= needed(short, expansion) && acceptable(short, expansion))
      return { acronym: short, expansion };
  }
  return undefined;
}

/** The ways to read a short form: whole, without a plural s, without a final lower-case mark (`RTFx`). */
function readings(short: string): string[] {
  const plural = /(?<=[\p{Lu}\p{N}])s$/u;
  return plural.test(short) ? [short.replace(plural, '')] : [short, short.replace(/(?<=\p{Lu}{2})x$/u, '')];
}

function needed(short: string, expansion: string): number {
  if (!hasCapital(short)) return ENOUGH_FOR_CLIPPING;
  return isTitleCase(expansion) ? ENOUGH_IN_TITLE_CASE : ENOUGH;
}

function hasCapital(token: string): boolean {
  return /\p{Lu}/u.test(token);
}

function isTitleCase(phrase: string): boolean {
  const words = phrase.split(/\s+/);
  return words.length > 2 && words.every((word) => /^\p{Lu}|^.\p{Lu}|^\p{Ll}{1,4}$/u.test(word));
}

/** Two capitals, or a capital with a digit or inside a word; a lower-case clipping such as `cumsum`. */
function isShortForm(token: string): boolean {
  if (!SHORT_FORM.test(token) || /^\p{N}+[\p{L}%]?$/u.test(token)) return false;
  const capitals = token.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && token.length <= 12) || /^\p{Ll}{4,8}$/u.test(token);
}

/** More than one word or part, longer than its acronym, and not containing it. */
function acceptable(short: string, expansion: string): boolean {
  const words = expansion.split(/[\s/-]+|(?<=\p{Ll})(?=\p{Lu})/u);
  const isOwn = expansion.split(/\s+/).some((word) => word.toLowerCase() === short.toLowerCase());
  if (words.length < 2 && !/^\p{Lu}{2}s?$/u.test(short)) return false;
  if (expansion.toLowerCase().startsWith(`${short.toLowerCase()}-`)) return false;
  return !isOwn && expansion.length > short.length && !/\d{4}$/.test(expansion);
}

function unquoted(text: string): string {
  return text.replace(/^[\s"“”‘’'`]+|[\s"“”‘’'`]+$/gu, '');
}
