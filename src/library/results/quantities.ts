import { type Quantity, qualifierOf, WORDS } from './quantity.ts';
import { spokenIn } from './spoken-quantities.ts';

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  b: 1e9,
  B: 1e9,
  T: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** A number must not continue a name ("GPT-4"), a size ("224×224"), a ratio ("2:4") or another number. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@^*]|(?<![%xX×])\/|[\p{L}\p{N}][-‑]|[\d.][×x.,:]|\d × |\p{L}\.)(?:((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)|\b(${Object.keys(WORDS).join('|')})\b(?=-fold| times| (?:percent|orders? of magnitude|points|(?:hundred|thousand|million|billion))\b))`,
  'gu',
);
const SUFFIX = /^(?:([kKMBTb])(?![\p{L}\p{N}])|[ -](thousand|million|billion|trillion)\b)/u;
const RANGE = /^(?: ?[-–—~∼] ?| to | and )[~∼]?(?=\.?\d)/u;
const FROM = /\bfrom (?:about |around |over |under )?[~∼]?$/;
/** Units that may directly follow a number; the first that matches wins. */
const UNITS: readonly (readonly [pattern: RegExp, unit?: string])[] = [
  [/^ ?%(?:[- ]?p(?:oints?|p)?\b)?|^[- ]percent(?:age)?(?:[- ]points?)?\b/u, '%'],
  [/^ ?[x×X](?![\p{L}\p{N}]| ?\d)|^[ -]?times\b(?! per| a )|^[- ]?fold\b/u, '×'],
  [/^[- ]orders?[- ]of[- ]magnitude\b/u, 'orders of magnitude'],
  [/^[- ](?:\p{Ll}+ )?points?\b/u, 'points'],
  [
    /^[- ]?(?:[nµμmkKMGTP]?(?:s|g|J|W|Wh|V|A|Hz|L|mol|M|Pa|eV|bps|FLOPS)|[kKMGT]?i?B|[kKMG]?bytes|[nµμmck]?m|[GM](?= )|dB|min|h|kg|ha|°C|ppm|USD|fps|FPS|hours?|days?|weeks?|months?|years?|minutes?|seconds?|bits?)(?:\/\p{L}+|[²³]|\^[23])?(?![\p{L}\p{N}])/u,
  ],
  [
    /^[- ](?:(?!(?:times|as|is|was|has|across|versus|less|models?|and)\b)[\p{L}-]+ ){0,2}?(?!(?:times|as|is|was|has|across|versus|less|this|various|previous|yields|shows|achieves|obtains|improves|reduces|outperforms|demonstrates|matches)\b)(?:\p{Ll}[\p{L}-]*[^s\P{L}]s|\p{Lu}{2,}s)(?:\/\p{L}+)?\b/u,
  ],
];
/** Longest unit that is read, in UTF-16 units. */
const REACH = 48;

/** All quantities of a sentence in order. "Between A and B" and "A to B" are one, a change "from A to B" is two. */
export function quantitiesIn(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  let free = 0;
  for (const match of sentence.matchAll(NUMBER)) {
    if (match.index < free) continue;
    const quantity = quantityAt(sentence, match.index, match[0]);
    found.push(quantity);
    free = quantity.end;
  }
  const isFree = ({ start, end }: Quantity) => !found.some((one) => start < one.end && one.start < end);
  return [...found, ...spokenIn(sentence).filter(isFree)].sort((a, b) => a.start - b.start);
}

interface ReadNumber {
  value: number;
  /** The factor of a magnitude after it: 1,000,000 for "M". */
  factor: number;
  end: number;
}

function readNumber(text: string, at: number, written: string): ReadNumber {
  const end = at + written.length;
  const suffix = SUFFIX.exec(text.slice(end, end + 12));
  return {
    value: WORDS[written] ?? Number(written.replace(/,/g, '')),
    factor: MAGNITUDES[suffix?.[1] ?? suffix?.[2] ?? ''] ?? 1,
    end: end + (suffix?.[0].length ?? 0),
  };
}

/** 4,100,000,000 rather than 4,099,999,999.9999995. */
function scaled({ value, factor }: Pick<ReadNumber, 'value' | 'factor'>): number {
  const product = value * factor;
  return Number.isSafeInteger(product) && product < 1e12 ? product : Number(product.toPrecision(12));
}

function quantityAt(text: string, at: number, written: string): Quantity {
  const first = readNumber(text, at, written);
  const second = rangeEnd(text, at, first);
  const last = second ?? first;
  const sign = /[$€£×]$/u.exec(text.slice(0, at))?.[0];
  const after = unitAt(text, last.end);
  const low = scaled(second && first.factor === 1 ? { ...first, factor: second.factor } : first);
  return {
    start: at - (sign?.length ?? 0),
    end: last.end + after.length,
    values: second ? [low, scaled(second)] : [low],
    unit: sign ?? after.unit,
    ...qualifierOf(text, at - (sign?.length ?? 0)),
    ...(Object.hasOwn(WORDS, written) && { isWord: true as const }),
  };
}

function unitAt(text: string, at: number): { unit: string; length: number } {
  const following = text.slice(at, at + REACH);
  for (const [pattern, unit] of UNITS) {
    const written = pattern.exec(following)?.[0];
    if (written !== undefined) return { unit: unit ?? written.replace(/^[- ]/, ''), length: written.length };
  }
  return { unit: '', length: 0 };
}

/** The second number of a range; the first may repeat the unit: "30%~50%", "1.1x to 2x". */
function rangeEnd(text: string, start: number, first: ReadNumber): ReadNumber | undefined {
  const before = text.slice(Math.max(0, start - 16), start);
  if (FROM.test(before)) return undefined;
  const sign = /^ ?(?:%|[x×X])/u.exec(text.slice(first.end, first.end + 2))?.[0].length ?? 0;
  const joint = RANGE.exec(text.slice(first.end + sign, first.end + sign + 8))?.[0];
  if (joint === undefined || (joint === ' and ' && !/\bbetween $/.test(before))) return undefined;
  const at = first.end + sign + joint.length;
  const digits = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|^\.\d+/u.exec(text.slice(at, at + 20));
  return digits ? readNumber(text, at, digits[0]) : undefined;
}
