import type { WordKeys } from './word-keys.ts';

/**
 * A phrase has two or three words, where a hyphenated compound counts as one; it ends where a noun phrase of a
 * title does,
 */
const UNITS = { least: 2, most: 3 };
/** in at least this many titles. */
const TITLES = 2;
/** A word of a subject is in the title of at least this share of the papers that use it, */
const TITLE_SHARE = 0.05;
/** and at least this share of the abstracts that use it repeat it: words of praise are used once. */
const REPEATED = 0.3;
/** Strength of the prior, in papers: how strongly a word is expected to be repeated as often as others. */
const PRIOR = { papers: 3, repeated: 0.4 };

/** Counts for a word, by its key. */
interface WordCounts {
  used: number[];
  repeated: number[];
  titled: number[];
}

/**
 * Phrases that end a noun phrase in several titles ("KV cache compression", "text-to-image generation"), as keys of
 * their words. Which words can name a subject is learned from the papers: such words recur within an abstract
 * (Church, “Empirical estimates of adaptation”, 2000) and appear in titles. Linear in the text.
 */
export function titlePhrases(
  papers: readonly { title: string; abstract: string }[],
  keys: WordKeys,
  { isRepeated, isTitled }: WordFacts = wordFacts(papers, keys),
): number[][] {
  const phrases = new Map<string, { words: number[]; titles: number }>();
  for (const { title } of papers) {
    for (const [name, words] of phrasesOf(title, keys)) {
      const phrase = phrases.get(name) ?? { words, titles: 0 };
      phrase.titles++;
      phrases.set(name, phrase);
    }
  }
  return [...phrases.values()]
    .filter(({ words, titles }) => titles >= TITLES && words.every((key) => isRepeated(key) && isTitled(key)))
    .map(({ words }) => words);
}

function countWords(papers: readonly { title: string; abstract: string }[], keys: WordKeys): WordCounts {
  const counts: WordCounts = { used: [], repeated: [], titled: [] };
  /** The paper that each word was last met in: in its abstract, twice there, in its title. */
  const last = { used: [] as number[], repeated: [] as number[], titled: [] as number[] };
  for (const [paper, { title, abstract }] of papers.entries()) {
    const count = (what: keyof WordCounts, key: number) => {
      if (last[what][key] === paper) return false;
      last[what][key] = paper;
      add(counts[what], key);
      return true;
    };
    for (const key of keys.read(abstract).keys) if (!count('used', key)) count('repeated', key);
    for (const key of keys.read(title).keys) count('titled', key);
  }
  return counts;
}

function add(counts: number[], key: number): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Statistics of words over the papers, by their keys. */
export interface WordFacts {
  /** Whether abstracts that use the word repeat it, as they do with words of their subject. */
  isRepeated(key: number): boolean;
  /** Whether papers that use the word have it in their titles. */
  isTitled(key: number): boolean;
}

/** Learns from papers which words name subjects. Linear in the text. */
export function wordFacts(papers: readonly { title: string; abstract: string }[], keys: WordKeys): WordFacts {
  const { used, repeated, titled } = countWords(papers, keys);
  return {
    isRepeated(key) {
      const repeats = (repeated[key] ?? 0) + PRIOR.papers * PRIOR.repeated;
      return repeats >= REPEATED * ((used[key] ?? 0) + PRIOR.papers);
    },
    isTitled: (key) => (titled[key] ?? 0) >= TITLE_SHARE * (used[key] ?? 0),
  };
}

/** The phrases that end where a noun phrase of the title does, without duplicates. */
function phrasesOf(title: string, keys: WordKeys): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const phrase of nounPhrases(title, keys)) {
    for (let count = UNITS.least; count <= Math.min(UNITS.most, phrase.length); count++) {
      const words = phrase.slice(-count).flat();
      found.set(words.join(' '), words);
    }
  }
  return found;
}

/** Runs of content words between stop words and punctuation, as units: a hyphenated compound is one. */
export function nounPhrases(title: string, keys: WordKeys): number[][][] {
  const phrases: number[][][] = [];
  const { keys: words, starts, ends } = keys.read(title);
  for (const [at, word] of words.entries()) {
    const gap = at > 0 ? title.slice(ends[at - 1], starts[at]) : '';
    const joins = gap === '-' || (gap === ' ' && keys.isContent(word));
    if (!joins) phrases.push([]);
    const phrase = phrases.at(-1) as number[][];
    if (gap === '-' && phrase.length > 0) phrase.at(-1)?.push(word);
    else if (keys.isContent(word)) phrase.push([word]);
  }
  return phrases;
}
