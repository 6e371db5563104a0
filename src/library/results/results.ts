import type { Result } from '../../schemas/result.ts';
import { sentences } from '../../text/words/sentences.ts';
import { familyOf, type Reading, readMeasure } from './measures.ts';
import { type Place, placesIn } from './places.ts';
import { quantitiesIn } from './quantities.ts';
import { isReported, speaksOfOwn } from './reported.ts';

/**
 * The numbers that an abstract (plain text) reports about its authors' own work, in text order. `all` are the
 * abstract's sentences.
 */
export function findResults(
  abstract: string,
  names: readonly string[],
  all: readonly string[] = sentences(abstract),
): Result[] {
  return placesOf(all, names).flatMap((places) => resultsOf(places.filter(isReported)));
}

/** Every quantity of the sentences of an abstract in its place, sentence by sentence. */
export function placesOf(all: readonly string[], names: readonly string[]): Place[][] {
  return all
    .filter(({ length }) => length <= LONGEST)
    .map((sentence) => {
      const quantities = quantitiesIn(sentence);
      if (quantities.length === 0) return [];
      return placesIn(sentence, quantities, speaksOfOwn(sentence, names));
    });
}

/** Longest sentence that is read, in UTF-16 units; a longer one is a table or a list. */
const LONGEST = 1_500;

/** The results of one sentence. */
function resultsOf(places: readonly Place[]): Result[] {
  let previous: { place: Place; reading: Reading } | undefined;
  return places.map((place, at) => {
    const reading = readMeasure(place);
    if (
      reading.measure === undefined &&
      previous &&
      isListed(previous.place, place) &&
      previous.reading.measure !== undefined
    )
      reading.measure = previous.reading.measure;
    previous = { place, reading };
    return resultOf(place, reading, places[at + 1]?.quantity.start ?? place.sentence.length);
  });
}

/**
 * Whether a number only continues what the one before it measures: "59X for inference and by 32X for
 * differentiation".
 */
function isListed({ quantity }: Place, place: Place): boolean {
  const between = place.sentence.slice(quantity.end, place.quantity.start);
  return quantity.unit === place.quantity.unit && LISTED.test(between);
}

const LISTED =
  /^(?: (?:on|for|in|over|at|of|with|from|to) [^,;.]{1,48})?(?:,|,? and)(?: (?:by|an?|up to|over|about)){0,2} ?$/;

function resultOf(place: Place, { measure, sense }: Reading, next: number): Result {
  const { sentence, quantity } = place;
  const { start, end, values, unit } = quantity;
  const named = measure === undefined ? -1 : nearest(sentence, measure, start);
  const [from, to] = clauseAround(
    sentence,
    named < 0 ? start : Math.min(start, named),
    named < 0 || measure === undefined ? end : Math.max(end, named + measure.length),
  );
  const qualifier = qualifierOf(place);
  const baseline = baselineOf(place, next);
  const [low = 0, high] = values;
  return {
    clause: sentence.slice(from, to),
    text: sentence.slice(start, end),
    at: start - from,
    value: high === undefined ? low : [low, high],
    unit,
    ...(qualifier !== undefined && { qualifier }),
    ...(measure !== undefined && { measure, family: familyOf(measure) }),
    sense,
    ...(baseline !== undefined && { baseline }),
    sentence,
  };
}

function qualifierOf({ quantity, before, after }: Place): string | undefined {
  if (quantity.qualifier !== undefined) return quantity.qualifier;
  const isAverage =
    /\b(?:on average|an? average(?: [\p{L}-]+){0,2})(?: of)?,? $/u.test(before) ||
    /^ (?:on average|average)\b/.test(after);
  return isAverage ? 'average' : undefined;
}

/** The occurrence of a phrase that is closest to an offset; -1 if there is none. */
function nearest(text: string, phrase: string, offset: number): number {
  const before = text.lastIndexOf(phrase, offset);
  const after = text.indexOf(phrase, offset);
  if (before < 0 || after < 0) return Math.max(before, after);
  return offset - before < after - offset ? before : after;
}

/** Words that end what a number is compared with. */
const STOP = String.raw`(?=[,;:()—–]|\.(?:\s|$)|\s(?:by|while|when|on|in|with|using|under|across|without|for|at|thanks|as|and (?:up|achiev|reduc|improv|increas|sav|requir|\d)\w*|respectively|that|which)\b|$)`;
const COMPARE = String.raw`(?:compared (?:to|with|against)|(?:in|by) comparison (?:to|with)|relative to|than(?: that of| those of)?|versus|vs\.?|over|against|outperform\w*|surpass\w*)`;
const AHEAD = new RegExp(String.raw`\b${COMPARE}\s+((?:the |an? )?(?![~∼<>\d])[^,;()]{2,80}?)${STOP}`, 'u');
const FIRST = /^(?:[Cc]ompared (?:to|with)|[Rr]elative to|[Ii]n comparison (?:to|with)) ([^,;]{2,90}),/;
const FROM = /\bfrom ((?:about |around )?[~∼]?[^,;()]{1,24}?) to (?:about |around |within )?[~∼]?$/;
const VERSUS = /^ (?:vs\.?|versus|compared (?:to|with)) ([<>~∼]?[^,;()]{1,24})\)/;

/**
 * What a number is compared with, in the words of its sentence: its own comparison, otherwise that of the whole
 * sentence.
 */
function baselineOf({ sentence, quantity, before, after }: Place, next: number): string | undefined {
  const start = FROM.exec(before)?.[1];
  if (start !== undefined) return start;
  const own = VERSUS.exec(after)?.[1] ?? named(sentence.slice(quantity.end, next));
  return own ?? named(sentence.slice(quantity.end)) ?? FIRST.exec(sentence)?.[1];
}

function named(text: string): string | undefined {
  const found = AHEAD.exec(text)?.[1]?.trim().replace(/ and$/, '');
  return found !== undefined && /\p{L}{2}/u.test(found) && !NOT_NAMED.test(found) ? found : undefined;
}

const NOT_NAMED =
  /^(?:an?|the|time|all|both|this|these|it|them|various|several|multiple|different|many|(?:the )?(?:last|past))\b.{0,3}$|^(?:\p{Ll}+ )?(?:years|months|weeks|days|datasets|tasks|benchmarks)$/u;

/** Sentences up to this length, in UTF-16 units, are shown whole. */
const WHOLE = 130;
/** Introductions that only say that something follows. */
const FRAME =
  /^(?:(?:[Nn]otably|[Mm]oreover|[Ff]urthermore|[Aa]dditionally|[Ii]n addition|[Ff]or (?:instance|example)|[Ss]pecifically|[Ii]n particular|[Rr]emarkably|[Cc]rucially|[Ff]inally|[Oo]verall|[Aa]s a result|[Ii]mportantly|[Cc]onsequently|[Tt]hus|[Hh]owever|[Ii]n fact|[Ii]n our (?:experiments|evaluation)), )?(?:(?:(?:[Oo]ur|[Tt]he|[Ee]xtensive|[Ee]xperimental|[Ee]mpirical|[Cc]omprehensive|[Ee]xperiments?|[Ee]valuations?|[Rr]esults?|[Ff]indings?|[Ss]tudies|[Aa]nalys[ei]s|[Ss]imulations?|[Ww]e|[Tt]hrough|[Bb]y|also) ?)+(?:[^,;]{0,80}? )?(?:show|demonstrate|reveal|indicate|find|found|suggest|confirm|illustrate|observe)(?:s|d|ed)? that )?/u;
/** Where one clause may end and the next begin. */
const BOUNDARY =
  /[;:] |\s[—–] |—|, (?=(?:while|whilst|whereas|and|but|with|which|thus|thereby|all|yet|leading|resulting|compared|without)\b|\p{Ll}+ing\b)| (?=(?:while|whilst|whereas)\b)| (?=and (?:\p{Ll}+(?:ing|es|s) ))/gu;
const JOINT =
  /^(?:, )?(?:(?:and|while|whilst|whereas|but|yet|thus|thereby|also|meanwhile|simultaneously)[ ,]+)*/;

/** Offsets of the clause that reports a number and its measure, which are between `start` and `end`. */
function clauseAround(sentence: string, start: number, end: number): [from: number, to: number] {
  const opening = FRAME.exec(sentence)?.[0].length ?? 0;
  const first = opening < start ? opening : 0;
  const last = sentence.length - (/\.$/.test(sentence) ? 1 : 0);
  if (last - first <= WHOLE) return [first, last];
  const boundaries = [...sentence.matchAll(BOUNDARY)]
    .map(({ index }) => index)
    .filter((at) => !isInBrackets(sentence, at));
  const from = boundaries.filter((at) => at > first && at < start).at(-1);
  const to = boundaries.find((at) => at >= end) ?? last;
  const cut =
    from === undefined
      ? first
      : from + (/^(?:[;:] |\s?[—–] ?|, | )/u.exec(sentence.slice(from))?.[0].length ?? 0);
  const joint = JOINT.exec(sentence.slice(cut, start))?.[0].length ?? 0;
  return [cut + joint, Math.min(to, last)];
}

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
