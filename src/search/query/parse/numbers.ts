const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  million: 6,
  mn: 6,
  b: 9,
  bn: 9,
  billion: 9,
  t: 12,
  trillion: 12,
};
const AMOUNT =
  /(?<![\p{L}\p{N}.,])(\d{1,15}(?:,\d{3})*(?:\.\d{1,4})?)[ -]?(k|thousand|m|mn|million|b|bn|billion|t|trillion)?(?![\p{L}\p{N}])/giu;
const LEAST = 1000;

/** The numbers that people write as words, starting with zero. */
export const SPELLED_NUMBERS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * The amounts of a thousand or more in a text, as tokens that do not depend on how they are written: "3.3 million",
 * "3.3M" and "3,300,000" are all `n3300000`.
 */
export function amountsOf(text: string): string[] {
  const amounts = new Set<string>();
  for (const [, digits = '', unit] of text.matchAll(AMOUNT)) {
    const factor = 10 ** (unit ? (MAGNITUDES[unit.toLowerCase()] ?? 0) : 0);
    const value = Math.round(Number(digits.replaceAll(',', '')) * factor);
    if (value >= LEAST && Number.isSafeInteger(value)) amounts.add(`n${value}`);
  }
  return [...amounts];
}
