import type { Sense } from '../../schemas/result.ts';
import { INTERVAL, type Place } from './places.ts';
import {
  BY,
  CHANGE,
  COMPARATIVE,
  END_WORDS,
  FAST,
  lastVerb,
  MULTIPLIED,
  pattern,
  senseOf,
  VERB,
  WINDOW,
  WORD,
} from './senses.ts';

/** What a number measures, and whether it is a gain. */
export interface Reading {
  /** Words of the sentence; absent if they cannot be determined with confidence. */
  measure?: string;
  sense: Sense;
}

const BRACKET = String.raw`(?: \([\p{L}\p{N}@-]{1,14}\))?`;
/** A phrase that may name a measure: "peak memory usage (PMU)", "size of memory". */
const PHRASE = String.raw`((?![\d'’/&%-])${WORD}(?: ${WORD}){0,5}?${BRACKET}(?: of (?:the )?${WORD})?)`;
const STOP = String.raw`(?=\s?[,;:.()—–]|\s(?:${END_WORDS}|of)\b|$)`;

/** Words at the beginning of a phrase that do not name the measure. */
const LEADING =
  /^(?:(?:the|an?|its|their|our|all|about|around|overall|absolute|relative|significant(?:ly)?|remarkabl[ey]|substantial(?:ly)?|impressive|notabl[ey]|considerabl[ey]|consistent(?:ly)?|dramatic(?:ally)?|drastically|further|statistically|such|same|new|also|respective|corresponding|effectively|negligible|minimal|small|average|mean|terms of) )+/i;

const MODIFIERS = String.raw`(?:[\p{L}-]+ly )?(?:(?:absolute|relative|average|mean|overall|further|median|total) )*`;
const SPEED = 'speed-?ups?|accelerations?';

/** Patterns in which the words after a number name its measure. */
const AFTER: readonly RegExp[] = [
  // "40% reduction in cache size"
  pattern(
    `^,? ?(?:of )?${MODIFIERS}(?!${SPEED})${CHANGE} (?:in|of|on) (?:terms of )?(?:the |its )?${PHRASE}${STOP}`,
  ),
  // "3x inference speedup", "9% absolute accuracy improvement"
  pattern(
    String.raw`^,? (?:of )?((?:${WORD} ){0,4}?(?:${SPEED})(?: in (?:the )?${WORD}(?: ${WORD}){0,3}?${STOP})?)(?![\p{L}-])`,
  ),
  pattern(String.raw`^,? (?:of )?${MODIFIERS}((?:${WORD} ){1,4}?${CHANGE})(?![\p{L}-])`),
  // "4x lower memory consumption", "2x faster inference"
  pattern(String.raw`^,? (?:\p{Ll}+ly )?(?:${COMPARATIVE}) (?:in (?:terms of )?)?${PHRASE}${STOP}`),
  pattern(String.raw`^ ((?:${FAST}|slower|compression))\b`),
  // "4% in terms of accuracy"
  pattern(`^ in terms of (?:the )?${PHRASE}${STOP}`),
  // "64% of the memory", "half of the activations"
  pattern(`^ of (?:the |its |all |total |that of )?${PHRASE}${STOP}`),
  pattern(`^ ${PHRASE}${STOP}`),
];

/** Patterns of the words before a number begin at `^`: without it, one that fails is tried again at each character. */
const BY_END = String.raw`(?: on average| \([^()]*\))* by (?:an? )?(?:(?:average|factor|margin) of )?$`;
const START = String.raw`^(?:.*[,;:] |.*\b(?:that|and|where|whereas|while|but|the|on average) )??`;
const NOUNS = `((?:${WORD} ){1,6}?(?:of (?:the )?${WORD} )?)`;
/** "improves throughput by" and, for a second number, "and latency by". */
const OBJECT_BY = pattern(
  String.raw`^.*\b(?:${VERB})\w*(?: up)? (?:the |its )?${PHRASE}(?:,? (?:on|of|for|over|in|to|and|from|compared)\b(?:(?! by ).)*?)?${BY_END}`,
);
const CHANGE_BY = pattern(
  String.raw`^.*\b(?:(?:${CHANGE}) (?:in|of)|(?:${COMPARATIVE}) in) (?:the |its )?${PHRASE}${BY_END}`,
);
const SECOND_BY = pattern(String.raw`^.*\b(?:and|,) (?:the |its )?((?:${WORD} ){0,4}${WORD})${BY_END}`);
const PASSIVE_BY = pattern(
  String.raw`${START}${NOUNS}(?:(?:is|are|was|were|can|could|be|been|being|has|have|further|effectively|significantly|also) )+(?:${VERB})\w*${BY_END}`,
);
const ALONE_BY = pattern(
  String.raw`${START}${NOUNS}(?:improv|increas|ris|rose|grew|grow|declin|decreas|drop|fell|fall)\w*${BY_END}`,
);
/** "extends the context length to", "memory from 48 GB to". */
const OBJECT_TO = pattern(
  String.raw`^.*\b(?:${VERB}|reach|bring|keep|limit|scal)\w* (?:up )?(?:the |its )?${PHRASE}(?:,? (?:of|on|in|for|from)\b[^;]{0,80}?)? to (?:within |just |only )?$`,
);
const FROM_TO = pattern(
  `^.*?(?:and|,) (?:the |its )?((?:${WORD} ){0,5}${WORD}) from [^,;]{1,30} to (?:within |just |only )?$`,
);
const NOT_VERB = String.raw`(?!(?:achiev|reach|obtain|yield(?:s|ed|ing)|attain|demonstrat|boast|deliver|record|report|provid|support|enabl|exhibit|maintain|show|gain|captur|get)\w*\b)`;
/** "a batch size of", "speedups up to", "accuracy was". */
const OF = pattern(
  String.raw`^.*?(?<![\p{L}\p{N}-])((?:${NOT_VERB}(?!(?:an?|the)\b)${WORD} ){1,4}(?:\([^()]{1,12}\) )?)of $`,
);
const UP_TO = pattern(
  String.raw`^.*\b(?:with|high|achiev\w*|yield\w*|deliver\w*|obtain\w*|increas\w*|provid\w*|support\w*) (?:the |an? )?((?:${WORD} ){1,3}(?:of (?:the )?${WORD} )?)\(?$`,
);
const IS = pattern(
  String.raw`^.*?(?<![\p{L}\p{N}-])((?:(?!(?:an?|the)\b)${WORD} ){1,4})(?:(?:is|was|were|are|reaches|reached)\s)+$`,
);
/** Endings that every match of `IS` has, as a quick test: the pattern is slow to fail. */
const IS_END = /(?:is|was|were|are|reaches|reached)\s$/;
/** "supports contexts eight times longer", "less memory (19 GB". */
const LONGER = pattern(
  String.raw`^.*\b(?:support|handl|process|with|has|have|achiev|deliver|need|us)\w* ((?:${WORD} ){1,3})$`,
);
const IN_BRACKETS = pattern(String.raw`^.*\b(?:${COMPARATIVE}) ((?:${WORD} ){1,3})\($`);
/** "odds ratio 0.78" */
const ESTIMATE = pattern(String.raw`^.*?(?<![\p{L}\p{N}-])((?:${WORD} ){1,4})(?:of |was |= ?)?$`);
const CHANGE_IN_BRACKETS = pattern(String.raw`^.*?(?<![\p{L}\p{N}-])((?:${WORD} ){1,3}${CHANGE}) \(`);
const DOUBLED = pattern(`^ (?:the |its )?${PHRASE}${STOP}`);

/** What a number in its place measures, and in which sense. */
export function readMeasure(place: Place): Reading {
  const measure = measureOf(place);
  const sense = senseOf(place, measure ?? '');
  return { ...(measure !== undefined && { measure }), sense };
}

function measureOf(place: Place): string | undefined {
  for (const [way, text] of waysOf(place)) {
    const found = phraseOf(way.exec(text)?.[1]);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Way = readonly [pattern: RegExp, text: string];

/** The ways in which the words around a number may name its measure, most certain first. */
function waysOf({ before, after, quantity: { unit, qualifier, start, end }, sentence }: Place): Way[] {
  const near = before.slice(-WINDOW);
  const ahead = after.slice(0, WINDOW);
  if (MULTIPLIED.test(sentence.slice(start, end))) return [[DOUBLED, ahead]];
  const at = (ways: readonly RegExp[], text: string): Way[] => ways.map((way) => [way, text]);
  const isChange = CHANGE_AHEAD.test(ahead);
  const counted =
    COUNTED.test(unit) && !NO_THING.test(unit)
      ? [[/^(.*)$/s, unit + (/^ of (?!up\b|the\b)\p{Ll}+(?: per \p{Ll}+)?/u.exec(ahead)?.[0] ?? '')] as const]
      : [];
  const points = / (\p{Ll}{4,}) points?$/u.exec(sentence.slice(start, end));
  if (points && !/^percentage$/.test(points[1] ?? '')) return [[/^(.*)$/s, points[1] ?? '']];
  const isBy = BY.test(near);
  const isRival = /^(?:outperform|surpass|exceed|beat|underperform)/.test(lastVerb(near) ?? '');
  return [
    ...(INTERVAL.test(ahead) ? at([ESTIMATE], near) : []),
    ...(near.endsWith('(') ? at([IN_BRACKETS, CHANGE_IN_BRACKETS], near) : []),
    ...(/\bof $/.test(near) && !isChange ? at([OF], near) : []),
    ...(qualifier === 'up to' && !isBy && !isChange ? at([UP_TO], near) : []),
    ...(/\bto (?:within |just |only )?$/.test(near) ? at([FROM_TO, OBJECT_TO], near) : []),
    ...counted,
    ...at(AFTER, ahead),
    ...(isBy && !isRival ? at([CHANGE_BY, OBJECT_BY, PASSIVE_BY, ALONE_BY, SECOND_BY], near) : []),
    ...(IS_END.test(near) ? at([IS], near) : []),
    ...(/^ (?:longer|larger|smaller|higher|lower|shorter)\b/.test(ahead) ? at([LONGER], near) : []),
  ];
}

const CHANGE_AHEAD = new RegExp(
  String.raw`^,? (?:of )?(?:${WORD} )?(?:${COMPARATIVE}|${CHANGE})(?![\p{L}-])`,
  'u',
);
const COUNTED = /^\p{Ll}[\p{L}/ -]{3,}$/u;
/** Units that do not say what is counted. */
const NO_THING =
  /^(?:.*points?|times|hours?|days?|weeks?|months?|years?|minutes?|(?:milli)?seconds?|tonnes|tons|items|steps|orders of magnitude|bytes|fps)$/;

/** A phrase without words that do not name the measure; undefined if nothing significant is left. */
function phraseOf(found: string | undefined): string | undefined {
  if (found === undefined) return undefined;
  const phrase = found
    .trim()
    .replace(LEADING, '')
    .replace(/^(?:and|or|in|to)\b ?/, '')
    .trim();
  if (!/\p{L}{2}/u.test(phrase) || /[%]$/.test(phrase) || UNTELLING.test(phrase)) return undefined;
  return phrase;
}

const UNTELLING =
  /^(?:the|them|that|those|what|our|less|average|also|respective|state-of-the-art|sota|baselines?|methods?|models?|approach|systems?|order|time|cases?|factor|longer|estimates?|conservative estimate|(?:\p{L}+ly )?(?:reductions?|increases?|decreases?|improvements?|gains?|changes?|drops?|relative gains?|differences?|advantages?))$/iu;

/** Heads that leave open what is used, saved or counted: "memory usage" is in the family of memory. */
const LIGHT =
  /^(?:us(?:e|age)|consumption|requirements?|costs?|overheads?|footprint|reductions?|improvements?|gains?|increases?|decreases?|savings?|drops?|degradations?|loss(?:es)?|changes?|scores?|values?|levels?|rates?|gap|points?|budget)$/;

/** The family of a measure: its head noun, folded to one form, or the word before it if the head is light. */
export function familyOf(measure: string): string {
  const words = (measure.replace(/ \(.*?\)/g, '').split(/ (?:of|in|per|for) /)[0] ?? '')
    .toLowerCase()
    .split(/[\s-]+/);
  let at = words.length - 1;
  while (at > 0 && LIGHT.test(words[at] ?? '')) at--;
  return singular(words[at] ?? '');
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}
