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
  const used = new PaperCounter();
  const repeated = new PaperCounter();
  const titled = new PaperCounter();
  for (const [paper, { title, abstract }] of papers.entries()) {
    for (const key of keys.read(abstract).keys) if (!used.add(key, paper)) repeated.add(key, paper);
    for (const key of keys.read(title).keys) titled.add(key, paper);
  }
  return { used: used.counts, repeated: repeated.counts, titled: titled.counts };
}

/** Counts the papers of each word. */
class PaperCounter {
  readonly counts: number[] = [];
  /** The last paper of each word. */
  readonly #last: number[] = [];

  /** Returns whether it is the first time that this paper has the word. */
  add(key: number, paper: number): boolean {
    if (this.#last[key] === paper) return false;
    while (this.counts.length <= key) {
      this.counts.push(0);
      this.#last.push(-1);
    }
    this.#last[key] = paper;
    this.counts[key] = (this.counts[key] as number) + 1;
    return true;
  }
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
