import { type Quantity, qualifierOf, WORDS } from './quantity.ts';

const PARTS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};
const PART = Object.keys(PARTS).join('|');
const COUNT = Object.keys(WORDS).join('|');
const MULTIPLES: Readonly<Record<string, number>> = { twic: 2, doubl: 2, tripl: 3, quadrupl: 4, halv: 0.5 };

/** Patterns for numbers in words, with a function from the groups of a match to its value. */
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

/** Matches a part of every such number, as a quick test: most sentences have none. */
const ANY_SPOKEN = new RegExp(`${Object.keys(MULTIPLES).join('|')}|${PART}|fold|1/|magnitude`);

/** The quantities of a text that are expressed in words: "half of", "doubles", "1/3 of". */
export function spokenIn(text: string): Quantity[] {
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
