import { measureOf } from './claim-measures.ts';
import { hintsAtQuantity, NUMBER_WORDS, spokenQuantities } from './claim-number-words.ts';
import { type Unit, unitBehind } from './claim-units.ts';

/** A number with its unit at a place of a sentence. */
export interface Quantity {
  /** Offsets of the whole, qualifier and unit included. */
  start: number;
  end: number;
  /** Offset of the first digit or number word. */
  numberAt: number;
  /** One number, or the two ends of a range. */
  values: number[];
  unit: Unit;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** Units that a spelled-out number may have; elsewhere it counts things. */
const SPOKEN_UNITS = /^(?:x|points|orders of magnitude|(?:GPU )?(?:hours?|days?|weeks?|months?|minutes?))$/;

/** A number must not continue a name ("GPT-4", "A100-80GB"), a size ("224×224"), a ratio ("2:4") or another number. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@^*]|(?<![%xX×])\/|[\p{L}\p{N}][-‑]|[\d.][×x.,:]|\d × |\p{L}\.)(?:((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)|\b(${Object.keys(NUMBER_WORDS).join('|')})\b(?!-(?!fold|times|point)))`,
  'gu',
);
const SUFFIX = /^(?:([kKMBT])(?![\p{L}\p{N}])|[ -](thousand|million|billion|trillion)\b)/u;
const RANGE = /^(?: ?[-–—~∼] ?| to | and )[~∼]?(?=\.?\d)/u;
const FROM = /\bfrom (?:about |around |over |under )?[~∼]?$/;
const BETWEEN = /\bbetween $/;
const QUALIFIER =
  /(?:\b(?:up to|over|under|at least|at most|more than|less than|fewer than|about|around|nearly|roughly|approximately|almost|only|just|merely|within|an average of|on average|a factor of|below|above|exceeding|upwards of|as (?:low|few|little|many|much|long|large) as) )?(?:[<>~∼≤≥≈+×] ?)?$/;

interface ReadNumber {
  value: number;
  /** Of the magnitude behind it: 1,000,000 for "M". */
  factor: number;
  end: number;
  isWord: boolean;
}

/** What every `NUMBER` has in it: quicker to look for, as most sentences have none. */
const NUMERAL = new RegExp(String.raw`\d|\b(?:${Object.keys(NUMBER_WORDS).join('|')})\b`);

/** Whether a text may hold a quantity at all. */
export function mayHoldQuantity(text: string): boolean {
  return NUMERAL.test(text) || hintsAtQuantity(text);
}

/** All quantities of a sentence in order. "Between A and B" and "A to B" are one, a change "from A to B" is two. */
export function quantitiesIn(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  let free = 0;
  for (const match of NUMERAL.test(sentence) ? sentence.matchAll(NUMBER) : []) {
    const quantity = match.index < free ? undefined : quantityAt(sentence, match.index, match[0]);
    if (!quantity) continue;
    found.push(quantity);
    free = quantity.end;
  }
  const spoken = spokenQuantities(sentence).filter(
    ({ start, end }) => !found.some((other) => start < other.end && other.start < end),
  );
  return [...found, ...spoken].sort((a, b) => a.start - b.start);
}

/** The numbers of a passage, whatever they measure. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(NUMBER)].map((match) => scaled(readNumber(text, match.index, match[0])));
}

/** The number written at an offset, with the magnitude behind it. */
function readNumber(text: string, at: number, written: string): ReadNumber {
  const end = at + written.length;
  const suffix = SUFFIX.exec(text.slice(end, end + 12));
  return {
    value: NUMBER_WORDS[written] ?? Number(written.replace(/,/g, '')),
    factor: MAGNITUDES[suffix?.[1] ?? suffix?.[2] ?? ''] ?? 1,
    end: end + (suffix?.[0].length ?? 0),
    isWord: written in NUMBER_WORDS,
  };
}

/** 4,100,000,000 rather than 4,099,999,999.9999995. */
function scaled({ value, factor }: Pick<ReadNumber, 'value' | 'factor'>): number {
  return Number((value * factor).toPrecision(12));
}

function quantityAt(text: string, at: number, written: string): Quantity | undefined {
  const first = readNumber(text, at, written);
  const second = rangeEnd(text, at, first);
  const last = second ?? first;
  const isDollars = text[at - 1] === '$';
  const behind = isDollars ? undefined : unitBehind(text, last.end);
  const unit = isDollars ? DOLLARS : (behind?.unit ?? bareUnit(text, at, last));
  if (!unit || (first.isWord && first.factor === 1 && !SPOKEN_UNITS.test(unit.unit))) return undefined;
  const low = scaled(second && first.factor === 1 ? { ...first, factor: second.factor } : first);
  return {
    start: at - qualifierLength(text, at),
    end: last.end + (behind?.length ?? 0),
    numberAt: at,
    values: second ? [low, scaled(second)] : [scaled(first)],
    unit,
  };
}

/** The rest of a list of model sizes: ", 7B, and 34B parameters". */
const LISTED =
  /^(?:(?:,| and|, and|,? to|\/) [\d.]+ ?(?:[BM](?:-\p{L}+)?|billion|million))+(?: [\p{L}-]+){0,2}?[- ]param/u;
/** In brackets, what the authors reach stands before what others do: "(69.5 vs. 72.4)". */
const OTHER_VALUE = /^ (?:vs\.?|versus|compared (?:to|with)) \d/;
/** The rest of a pair of lengths: " and 16K context windows". */
const LISTED_LENGTH = /^ (?:and|or) [\d.,]+[kKM]? ?(?:token )?context/;
const DOLLARS: Unit = { unit: '$', kind: 'cost' };

/** What a number without a unit behind it measures. */
function bareUnit(text: string, start: number, number: ReadNumber): Unit | undefined {
  const { end, factor } = number;
  const following = text.slice(end, end + 60);
  if (
    factor > 1 &&
    /^ \p{Lu}[\p{L}-]+(?:,| and|\.)/u.test(following) &&
    /\b(?:datasets?|corpus|corpora)\b/.test(text)
  )
    return { unit: 'unspecified', kind: 'size', check: 'corpus' };
  if (text[start - 1] === '(' && OTHER_VALUE.test(following)) return { unit: 'unspecified' };
  if (LISTED_LENGTH.test(following)) return { unit: 'tokens', kind: 'scale', check: 'length' };
  if (factor > 1 && LISTED.test(following)) return { unit: 'params', kind: 'size', check: 'parameters' };
  if (!/^(?:[\s,.;:)!?]|$)/u.test(following)) return undefined;
  return measureOf({ text, start, end, value: scaled(number), hasMagnitude: factor > 1 });
}

/** The second number of a range; its first may repeat the unit: "30%~50%", "1.1x to 2x". */
function rangeEnd(text: string, start: number, first: ReadNumber): ReadNumber | undefined {
  const before = text.slice(Math.max(0, start - 16), start);
  if (FROM.test(before)) return undefined;
  const sign = /^ ?(?:%|[x×X])/u.exec(text.slice(first.end, first.end + 2))?.[0].length ?? 0;
  const joint = RANGE.exec(text.slice(first.end + sign, first.end + sign + 8))?.[0];
  if (joint === undefined || (joint === ' and ' && !BETWEEN.test(before))) return undefined;
  const at = first.end + sign + joint.length;
  const digits = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|^\.\d+/u.exec(text.slice(at, at + 20));
  return digits ? readNumber(text, at, digits[0]) : undefined;
}

function qualifierLength(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 24), at);
  const bracket = text[at - 1] === '$' ? 1 : 0;
  return bracket || (QUALIFIER.exec(before)?.[0].length ?? 0);
}
