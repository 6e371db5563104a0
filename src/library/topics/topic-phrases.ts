import { nounPhrases, type WordFacts, wordFacts } from '../similarity/title-phrases.ts';
import { WordKeys } from '../similarity/word-keys.ts';
import type { TitleAndAbstract } from './classify.ts';

/** Maximum number of units of a phrase; a hyphenated compound is one. */
const MOST_UNITS = 4;
/** A phrase in fewer titles of a group does not name it. */
const LEAST_TITLES = 2;
/** Minimum shares of its uses that begin and that end a noun phrase: “disease virus” is the end of longer names. */
const WHOLE = { begins: 0.4, ends: 0.25 };
/** The same for a single noun, which usually has words before it. */
const WHOLE_WORD = { begins: 0.1, ends: 0.4 };
/** Strength of the prior, in papers: how strongly a phrase is expected to be as frequent in a group as elsewhere. */
const PRIOR = 3;
/** A distinctive phrase is at least this many times as frequent in the group as elsewhere. */
const LEAST_LIFT = 2;
/** “KV cache” names more than “cache”, though fewer papers have it. */
const PAIR_WORTH = 2;

/** A phrase that ends a noun phrase of titles, with where it is used. */
interface Phrase {
  words: readonly number[];
  titles: Set<number>;
  papers: Set<number>;
  uses: number;
  begins: number;
  ends: number;
  spellings: Map<string, number>;
}

/**
 * Returns a function that finds phrases to name a group of papers, given by their indexes, most distinctive first:
 * noun phrases with their head noun, each in two or more titles of the group, that distinguish it from the papers
 * in `among`. Ranked by the z-scores of their log-odds ratios in titles and in texts (Monroe, Colaresi and Quinn,
 * 2008). In the spelling that the papers use most. Ties go to the phrase that sorts first. Linear in the text.
 */
export function phraseRanker(
  papers: readonly TitleAndAbstract[],
): (members: readonly number[], among?: readonly number[]) => string[] {
  const keys = new WordKeys();
  const facts = wordFacts(papers, keys);
  const phrases = candidates(papers, keys, facts);
  for (const [paper, { title, abstract }] of papers.entries()) {
    findUses(title, paper, phrases, keys, true);
    findUses(abstract, paper, phrases, keys, false);
  }
  const whole = [...phrases.values()].flat().filter(isWhole);
  const everybody = [...papers.keys()];
  return (members, among = everybody) => rank(whole, new Set(members), new Set(among));
}

/** The phrases of titles by their first word. */
function candidates(
  papers: readonly TitleAndAbstract[],
  keys: WordKeys,
  { isRepeated }: WordFacts,
): Map<number, Phrase[]> {
  const found = new Map<string, { words: number[]; titles: number }>();
  for (const { title } of papers) {
    const names = new Set<string>();
    for (const words of runsOf(nounPhrases(title, keys))) {
      const name = words.join(' ');
      if (!names.has(name)) found.set(name, { words, titles: (found.get(name)?.titles ?? 0) + 1 });
      names.add(name);
    }
  }
  const kept = [...found.values()].filter(
    ({ words, titles }) =>
      titles >= LEAST_TITLES &&
      (words.length > 1 || (isNoNumber(keys, words[0] as number) && isRepeated(words[0] as number))),
  );
  const phrases = kept.map(({ words }) => ({
    words,
    titles: new Set<number>(),
    papers: new Set<number>(),
    uses: 0,
    begins: 0,
    ends: 0,
    spellings: new Map<string, number>(),
  }));
  return Map.groupBy(phrases, ({ words }) => words[0] as number);
}

/** All runs of units within noun phrases, as words. */
function runsOf(phrases: readonly number[][][]): number[][] {
  return phrases.flatMap((units) =>
    [...units.keys()].flatMap((from) =>
      Array.from({ length: Math.min(MOST_UNITS, units.length - from) }, (_, more) =>
        units.slice(from, from + more + 1).flat(),
      ),
    ),
  );
}

function isNoNumber(keys: WordKeys, key: number): boolean {
  return /\p{L}{2}/u.test(keys.wordOf(key));
}

function isWhole({ words, uses, begins, ends }: Phrase): boolean {
  const least = words.length > 1 ? WHOLE : WHOLE_WORD;
  return begins >= least.begins * uses && ends >= least.ends * uses;
}

function findUses(
  text: string,
  paper: number,
  phrases: ReadonlyMap<number, Phrase[]>,
  keys: WordKeys,
  isTitle: boolean,
): void {
  const { keys: words, starts, ends } = keys.read(text);
  for (const [at, key] of words.entries()) {
    for (const phrase of phrases.get(key) ?? []) {
      if (!phrase.words.every((word, index) => words[at + index] === word)) continue;
      const next = at + phrase.words.length;
      const start = starts[at] as number;
      const written = text.slice(start, ends[next - 1]);
      if (/[^\p{L}\p{M}\p{N} -]/u.test(written)) continue;
      phrase.papers.add(paper);
      if (isTitle) phrase.titles.add(paper);
      phrase.uses++;
      if (!joins(at, at - 1)) phrase.begins++;
      if (!joins(next, next)) phrase.ends++;
      // The capitals of titles and of sentence openings mean nothing.
      const weight = isTitle || isOpening(text, start) ? 0.01 : 1;
      phrase.spellings.set(written, (phrase.spellings.get(written) ?? 0) + weight);
    }
  }

  /** Whether the word at `at` and the one before it belong to one noun phrase; the one at `outside` is not of the phrase. */
  function joins(at: number, outside: number): boolean {
    if (at === 0 || at === words.length) return false;
    const gap = text.slice(ends[at - 1], starts[at]);
    return gap === '-' || (gap === ' ' && keys.isContent(words[outside] as number));
  }
}

function isOpening(text: string, start: number): boolean {
  return start === 0 || /[.!?:]\s$/.test(text.slice(Math.max(0, start - 2), start));
}

function rank(
  phrases: readonly Phrase[],
  members: ReadonlySet<number>,
  among: ReadonlySet<number>,
): string[] {
  const ranked = phrases.flatMap((phrase) => {
    const titles = overlap(phrase.titles, members);
    if (titles < LEAST_TITLES) return [];
    const worth =
      zScore(titles, members.size, overlap(phrase.titles, among), among.size) +
      zScore(overlap(phrase.papers, members), members.size, overlap(phrase.papers, among), among.size);
    return worth > 0
      ? [{ label: spelled(phrase), worth: worth * (phrase.words.length > 1 ? PAIR_WORTH : 1) }]
      : [];
  });
  return ranked.sort((a, b) => b.worth - a.worth || (a.label < b.label ? -1 : 1)).map(({ label }) => label);
}

function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const value of small) if (large.has(value)) count++;
  return count;
}

/** How far a phrase in `count` papers of a group exceeds its overall share; 0 if it does not. */
function zScore(count: number, of: number, all: number, total: number): number {
  const prior = (PRIOR * all) / total;
  const [inside, outside] = [count + prior, all - count + prior];
  const [papersInside, papersOutside] = [of + PRIOR, total - of + PRIOR];
  if (inside / papersInside < (LEAST_LIFT * outside) / papersOutside) return 0;
  const odds = (inside / (papersInside - inside)) * ((papersOutside - outside) / outside);
  return Math.max(0, Math.log(odds) / Math.sqrt(1 / inside + 1 / outside));
}

function spelled({ spellings }: Phrase): string {
  const [commonest] = [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return commonest?.[0] ?? '';
}
