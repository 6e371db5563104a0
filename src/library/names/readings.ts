import { editDistance } from '../../base/nearest.ts';
import type { Acronym } from '../../schemas/paper.ts';

/** Share of the letters of the longer expansion by which two expansions with the same meaning may differ. */
const SPELLING = 0.25;
/** Minimum share of a word that must be a common prefix for two words to have the same stem. */
const STEM = 0.6;
const LINKING = new Set(['a', 'an', 'and', 'as', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/**
 * A key that spellings of an acronym share: "3D-GS", "3DGS" and "3DGSs" are one. A lower-case s after a capital or
 * digit is a plural.
 */
export function acronymKey(acronym: string): string {
  return singularAcronym(acronym)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/** `LLMs` → `LLM`; a lower-case s after a lower-case letter is part of the name. */
export function singularAcronym(acronym: string): string {
  return acronym.replace(/(?<=[\p{Lu}\p{N}])s$/u, '');
}

/**
 * Groups the expansions that papers give an acronym by meaning, most frequent first: spelling variants are
 * combined, and a longer expansion that contains all words of a shorter one counts as the same with an adjective
 * added. `expand` resolves acronyms within.
 */
export function groupReadings<Mention extends Acronym>(
  mentions: readonly Mention[],
  expand: (acronym: string) => string = (acronym) => acronym,
): Mention[][] {
  const wordsOf = (expansion: string) => contentWords(expansion, expand);
  const bySpelling = [...Map.groupBy(mentions, ({ expansion }) => wordsOf(expansion).join(' '))]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([words, same]) => ({ words: words.split(' '), same }));
  const readings: typeof bySpelling = [];
  for (const { words, same } of bySpelling) {
    const known = readings.find((reading) => isSameMeaning(reading.words, words));
    if (known) known.same.push(...same);
    else readings.push({ words, same: [...same] });
  }
  return readings.map(({ same }) => same).sort((a, b) => b.length - a.length);
}

/** The words of an expansion that carry its meaning, without case, hyphens and plural. */
function contentWords(expansion: string, expand: (acronym: string) => string): string[] {
  const whole = expansion.replace(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu, expand);
  const words =
    whole
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !LINKING.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
}

function isSameMeaning(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 1 && short.every((word) => long.includes(word))) return true;
  if (one.length === other.length && one.every((word, at) => isSameStem(word, other[at] ?? ''))) return true;
  const [a, b] = [one.join(''), other.join('')];
  const most = Math.floor(SPELLING * Math.max(a.length, b.length));
  return editDistance(a, b, most) <= most;
}

/** "mixture" and "mix", "private" and "privacy": most of the shorter word is a prefix of the other one. */
function isSameStem(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  return same >= STEM * shorter;
}
