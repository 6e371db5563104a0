import { type Handover, KIND } from './name-cues.ts';
import { isDistinctive, TITLE_PHRASE, TOKEN } from './name-shapes.ts';

/** Sentences that begin with a name and say what it is: "SCOPE, a simple framework"; "Therefore, X, a". */
const DEFINED = new RegExp(
  String.raw`(?:^|[.!?] |, )(${TOKEN})(?:, (?:an?|the first)| is (?:an?|the first)) (?!(?:recent|popular|existing|previous|prior|standard|common|widely|well-known|state-of-the-art|classical?|prominent|typical)\b)(?:\p{Ll}[\p{L}-]*,? ){0,8}?(?:${KIND})\b`,
  'gu',
);

/** "BitNet b1.58": a version is part of its name. */
const VERSION = String.raw`(?: [a-z]?\d+\.\d+(?![\p{L}\p{N}%×]))?`;
const NAME = new RegExp(`["“‘']*(?:(${TITLE_PHRASE})|(${TOKEN}${VERSION}))`, 'uy');
/** What may follow a name that is a plain capitalized word or phrase. */
const BOUNDARY = new RegExp(
  String.raw`^["”’']*(?:$|[.,:;()–—]|\n| (?:\(|–|—|that|which|to|for|as|with|by|in|and|or|on|is|an?|where|while|at|through|using|via|whose|(?:\p{Ll}[\p{L}-]+ )?(?:${KIND}))\b| \()`,
  'u',
);

/** Maximum number of names joined by "and"; longer lists are not systems of one paper. */
const MOST_JOINED = 6;

/** A name as presented in an abstract, with its offset. */
export interface Presented {
  name: string;
  at: number;
  /**
   * The name ends a description, which may also end with something known already: "a memory-efficient PETL
   * strategy".
   */
  described?: boolean;
}

/** The names that an abstract presents as the authors' own at its handovers, `places`, in order of appearance. */
export function presentedNames(abstract: string, places: readonly Handover[]): Presented[] {
  const found = places.flatMap(({ at, loose, described }) =>
    namesAt(abstract, at, loose).map((one) => ({ ...one, described })),
  );
  for (const match of abstract.matchAll(DEFINED))
    if (isDistinctive(match[1] ?? ''))
      found.push({
        name: match[1] ?? '',
        at: match.index + match[0].indexOf(match[1] ?? ''),
        described: false,
      });
  return found.sort((a, b) => a.at - b.at || b.name.length - a.name.length);
}

/** The name at an offset and those joined to it by "and"; `loose` accepts any capitalized word. */
function namesAt(abstract: string, at: number, loose: boolean, most = MOST_JOINED): Presented[] {
  NAME.lastIndex = at;
  const match = NAME.exec(abstract);
  if (!match) return [];
  const start = NAME.lastIndex - (match[1] ?? match[2] ?? '').length;
  const name = nameOf(match, abstract.slice(start), abstract.slice(Math.max(0, at - 2), at), loose);
  if (!name || most === 0) return [];
  const end = start + name.length;
  const joined = /^["”’']?(?: \([^()]{2,60}\))?(?:, and|,| and) /u.exec(abstract.slice(end, end + 80));
  const next = joined
    ? namesAt(abstract, end + joined[0].length, false, most - 1).filter((one) => isDistinctive(one.name))
    : [];
  return [{ name, at: start }, ...next];
}

function nameOf(
  [, phrase, token]: RegExpExecArray,
  text: string,
  before: string,
  loose: boolean,
): string | undefined {
  const whole = phrase ? ownPart(phrase, text) : token;
  if (!whole) return undefined;
  const isBounded = BOUNDARY.test(text.slice(whole.length, whole.length + 24));
  if (/\s/.test(whole)) return isBounded ? whole : firstDistinctive(whole);
  if (isDistinctive(whole)) return loose || isBounded ? whole : undefined;
  const isEnclosed = before === ', ' && text[whole.length] === ',';
  return isBounded && (loose || isEnclosed) && (/^\p{Lu}/u.test(whole) || isExplained(whole, text))
    ? whole
    : undefined;
}

/** "self-study, a training recipe". */
function isExplained(name: string, text: string): boolean {
  return /^, an? /.test(text.slice(name.length, name.length + 5));
}

function firstDistinctive(phrase: string): string | undefined {
  const first = phrase.split(' ')[0] ?? '';
  return isDistinctive(first) ? first : undefined;
}

/** The first of several names, unless one acronym covers all of them: "Squeeze, Recover and Relabel (SRe²L)". */
function ownPart(phrase: string, text: string): string | undefined {
  if (/^ \(\p{Lu}/u.test(text.slice(phrase.length, phrase.length + 3))) return phrase;
  const parts = phrase.split(/,? and |, | (?:for|with|in|to|on|from|as|the) /);
  const first = parts[0] ?? '';
  if (parts.length === 1 || /\s/.test(first) || isDistinctive(first)) return first;
  return /^[^,]* (?:of|the|for) /.test(phrase) && !/,| and /.test(phrase) ? phrase : undefined;
}

/** "X achieves", "the X scheme can": how a paper reports on its own system if it names it nowhere else. */
const REPORTED = new RegExp(
  `(?:^|[ (“])(${TOKEN})(?: (?:${KIND}))? (?:achieves?|can|outperforms?|improves?|reduces?|enables?|delivers?|surpass(?:es)?|consistently|significantly) `,
  'gu',
);

/** The distinctive words that an abstract reports results of, in order of appearance. */
export function reportedNames(abstract: string): string[] {
  return [...abstract.matchAll(REPORTED)].map((match) => match[1] ?? '').filter(isDistinctive);
}
