/** A number with its unit at a place of a sentence. */
export interface Quantity {
  /** Offsets of number and unit, without the qualifier. */
  start: number;
  end: number;
  /** One number, or the two ends of a range; magnitudes are multiplied out. */
  values: number[];
  /** `%`, `×`, a symbol ("ms") or the noun that is counted ("hours"); empty for a bare number. */
  unit: string;
  /** As the sentence writes it: "up to", "over", "<". */
  qualifier?: string;
  isWord?: true;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  hundred: 100,
};
const PARTS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};
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
const QUALIFIER =
  /\b(?:up to|over|under|at least|at most|more than|less than|fewer than|about|around|nearly|roughly|approximately|almost|only|just|merely|within|an average of|on average|below|above|exceeding|upwards of|as (?:low|few|little|many|much|long|large|high) as)(?= ?(?:an? )?(?:[<>~∼≤≥≈+×-] ?)?$)|[<>~∼≤≥≈](?= ?$)/;

/** What a number may be measured in, at once behind it; the first that matches wins. */
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
  /** Of the magnitude behind it: 1,000,000 for "M". */
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
  return Number((value * factor).toPrecision(12));
}

function quantityAt(text: string, at: number, written: string): Quantity {
  const first = readNumber(text, at, written);
  const second = rangeEnd(text, at, first);
  const last = second ?? first;
  const sign = /[$€£×]$/u.exec(text.slice(0, at))?.[0];
  const behind = unitAt(text, last.end);
  const low = scaled(second && first.factor === 1 ? { ...first, factor: second.factor } : first);
  return {
    start: at - (sign?.length ?? 0),
    end: last.end + behind.length,
    values: second ? [low, scaled(second)] : [low],
    unit: sign ?? behind.unit,
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

function qualifierOf(text: string, start: number): Pick<Quantity, 'qualifier'> {
  const qualifier = QUALIFIER.exec(text.slice(Math.max(0, start - 24), start))?.[0];
  return qualifier === undefined ? {} : { qualifier };
}

/** The second number of a range; its first may repeat the unit: "30%~50%", "1.1x to 2x". */
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

const PART = Object.keys(PARTS).join('|');
const COUNT = Object.keys(WORDS).join('|');
const MULTIPLES: Readonly<Record<string, number>> = { twic: 2, doubl: 2, tripl: 3, quadrupl: 4, halv: 0.5 };

/** Ways to tell a number in words, with what the groups of a match are worth. */
const SPOKEN: readonly (readonly [pattern: RegExp, worth: (...parts: string[]) => number, unit?: string])[] =
  [
    [/\b(twic|doubl|halv)(?:e|es|ed|ing)\b(?! descent| precision| blind)/gu, (stem) => MULTIPLES[stem] ?? 0],
    [/\b(tripl|quadrupl)(?:es|ed|ing|e(?= the | its ))\b(?= )/gu, (stem) => MULTIPLES[stem] ?? 0],
    [
      new RegExp(
        String.raw`\b(${COUNT})fold\b(?= (?:more|less|fewer|\p{Ll}+er|increase|decrease|reduction|improvement|rise|gain)\b)|(?<=\bby )(${COUNT})fold\b`,
        'gu',
      ),
      (count, other) => WORDS[count ?? other ?? ''] ?? 0,
    ],
    [
      new RegExp(
        String.raw`\b(?:an?|one)[- ](${PART})(?= of | the |[.,;]|$)|(?<=\bby )(${PART})\b|\b(half)(?= (?:as|of|the) )`,
        'gu',
      ),
      (a, b, c) => PARTS[a ?? b ?? c ?? ''] ?? 0,
    ],
    [
      /\b(two|three|four)[- ](third|quarter|fifth)s(?= of )/gu,
      (count, part) => (WORDS[count] ?? 0) * (PARTS[part] ?? 0),
    ],
    [
      /(?<![\p{L}\p{N}./])1\/(\d{1,5})(?= of | the | (?:less|smaller|fewer)\b| to \d)/gu,
      (parts) => 1 / Number(parts),
    ],
    [
      new RegExp(String.raw`\b(?:an?|(${COUNT}))[- ]orders?[- ]of[- ]magnitude\b`, 'gu'),
      (count) => WORDS[count ?? ''] ?? 1,
      'orders of magnitude',
    ],
  ];

/** What every match of those has one of: most sentences have none. */
const ANY_SPOKEN = new RegExp(`${Object.keys(MULTIPLES).join('|')}|${PART}|fold|1/|magnitude`);

/** The quantities of a text that words tell: "half of", "doubles", "1/3 of". */
function spokenIn(text: string): Quantity[] {
  if (!ANY_SPOKEN.test(text)) return [];
  const all = SPOKEN.flatMap(([pattern, worth, unit]) =>
    [...text.matchAll(pattern)].map(
      (match): Quantity => ({
        start: match.index,
        end: match.index + match[0].length,
        values: [worth(...match.slice(1))],
        unit: unit ?? '×',
        ...qualifierOf(text, match.index),
        isWord: true,
      }),
    ),
  );
  return all.filter(
    ({ start }, at) => !all.slice(0, at).some((one) => one.start <= start && start < one.end),
  );
}
