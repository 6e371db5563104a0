import type { Quantity } from './claim-numbers.ts';

/** What a spelled-out number is worth. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
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

const AMOUNT =
  '(?:(?:about|around|almost|at least|less than|more than|nearly|only|just|over|roughly|up to) )?';
const PARTS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};
/** What a part is of follows at once: not "a third component". */
const OF = '(?= of | the )';

/** What a number of times changes stands behind it: not "threefold: first, …". */
const CHANGE = String.raw` (?:\p{Ll}+ )?(?:faster|higher|lower|more|less|fewer|larger|smaller|longer|better|increase|decrease|reduction|improvement|gain|boost|drop|saving|speed|acceler|compress)`;

/** A verb from its stem, and not the noun: "more than triples", "triple the", not "knowledge triples". */
function multiplied(stem: string): string {
  return String.raw`\b(?:more than|nearly|almost|roughly) ${stem}(?:es|ed|ing)\b|\b${stem}(?:es?|ed|ing)(?= the | its )`;
}

/** A way to tell a number in words. */
interface Factor {
  /** Substrings of which at least one stands in every match: most sentences have none, and cost no search. */
  hints: readonly string[];
  pattern: RegExp;
  /** What the groups of a match are worth. */
  worth: (...parts: string[]) => number;
  unit: string;
}

const FACTORS: readonly Factor[] = [
  {
    hints: ['twice', 'doubl'],
    pattern: /\b(?:(?:more than|nearly|almost|up to) )?(?:twice|doubl(?:es|ed|ing))\b/gu,
    worth: () => 2,
    unit: 'x',
  },
  { hints: ['tripl'], pattern: new RegExp(multiplied('tripl'), 'gu'), worth: () => 3, unit: 'x' },
  { hints: ['quadrupl'], pattern: new RegExp(multiplied('quadrupl'), 'gu'), worth: () => 4, unit: 'x' },
  {
    hints: ['fold'],
    pattern: new RegExp(
      String.raw`\b${AMOUNT}(two|three|four|five|six|seven|eight|nine|ten|hundred)fold(?=${CHANGE})|(?<=\bby )\b(two|three|four|five|six|seven|eight|nine|ten|hundred)fold\b`,
      'gu',
    ),
    worth: (count, other) => NUMBER_WORDS[count ?? other ?? ''] ?? 0,
    unit: 'x',
  },
  {
    hints: Object.keys(PARTS),
    pattern: new RegExp(
      String.raw`(?<=\bby )${AMOUNT}(?:an? |one[- ]|)(half|third|quarter|fifth|tenth)\b`,
      'gu',
    ),
    worth: (part) => PARTS[part] ?? 0,
    unit: 'x',
  },
  {
    hints: ['half', 'halv'],
    pattern: /\b(?:(?:less than|nearly|almost|only|at least) )?(?:half (?:as|of|the)|halv(?:es|ed|ing))\b/gu,
    worth: () => 0.5,
    unit: 'x',
  },
  {
    hints: Object.keys(PARTS),
    pattern: new RegExp(String.raw`\b${AMOUNT}(?:an?|one)[- ](half|third|quarter|fifth|tenth)${OF}`, 'gu'),
    worth: (part) => PARTS[part] ?? 0,
    unit: 'x',
  },
  {
    hints: ['thirds', 'quarters', 'fifths'],
    pattern: new RegExp(String.raw`\b${AMOUNT}(two|three)[- ](third|quarter|fifth)s${OF}`, 'gu'),
    worth: (count, part) => (NUMBER_WORDS[count] ?? 0) * (PARTS[part] ?? 0),
    unit: 'x',
  },
  {
    hints: ['1/'],
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}./])${AMOUNT}1\/(\d{1,5})(?:${OF}|(?= (?:less|smaller|fewer)\b)| to \d\/\d\b)`,
      'gu',
    ),
    worth: (parts) => 1 / Number(parts),
    unit: 'x',
  },
  {
    hints: ['of magnitude'],
    pattern: /\b(?:(?:about|over|up to|nearly|almost|more than) )?an order of magnitude\b/gu,
    worth: () => 1,
    unit: 'orders of magnitude',
  },
  {
    hints: ['-of-magnitude'],
    pattern:
      /\b(?:(?:about|over|up to|nearly|almost|more than) )?(?:an? )?(one|two|three|four|five|six)-orders?-of-magnitude\b/gu,
    worth: (count) => NUMBER_WORDS[count] ?? 0,
    unit: 'orders of magnitude',
  },
];

const HINT = new RegExp(FACTORS.flatMap(({ hints }) => hints).join('|'));

/** Whether words of a text may tell a number: where this is false, there are no spoken quantities. */
export function hintsAtQuantity(text: string): boolean {
  return HINT.test(text);
}

/** The quantities of a text that words tell: "half of", "doubles", "1/3 of". No two overlap. */
export function spokenQuantities(text: string): Quantity[] {
  if (!hintsAtQuantity(text)) return [];
  const possible = FACTORS.filter(({ hints }) => hints.some((hint) => text.includes(hint)));
  const all = possible.flatMap(({ pattern, worth, unit }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      numberAt: match.index,
      values: [worth(...match.slice(1))],
      unit: { unit },
    })),
  );
  return all.filter(
    ({ start }, index) => !all.slice(0, index).some((one) => one.start <= start && start < one.end),
  );
}
