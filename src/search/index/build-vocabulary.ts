import { isStopWord } from '../query/stop-words.ts';
import type { SearchablePaper } from './searchable.ts';
import { nameKeysOf } from './terms/aliases.ts';
import { doubled } from './terms/doubled.ts';
import type { WordIds } from './terms/ids.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Maximum number of words: 60 kB compressed. */
const MOST_WORDS = 16_000;
const LONGEST_WORD = 32;

/** The words of the papers, limited to the most useful ones. */
export function buildVocabulary(papers: readonly SearchablePaper[], words: WordIds): Vocabulary {
  const counts = countWords(papers, words);
  return { words: mostUseful(counts), isWhole: counts.length <= MOST_WORDS };
}

interface WordCount {
  word: string;
  /** Number of papers that contain it. */
  count: number;
  /** Whether a title or name contains it. */
  isTitled: boolean;
}

function countWords(papers: readonly SearchablePaper[], words: WordIds): WordCount[] {
  const counts = new WordCounts();
  for (const [page, paper] of papers.entries()) {
    for (const id of words.read(paper.title)) counts.add(id, page, true);
    for (const key of nameKeysOf(paper)) counts.add(words.idOf(key), page, true);
    for (const text of [paper.abstract, ...(paper.keywords ?? [])])
      for (const id of words.read(text)) counts.add(id, page, false);
  }
  return counts.list(words);
}

/** Counts the pages of words by their ids. */
class WordCounts {
  #counts = new Uint32Array(1 << 12);
  #isTitled = new Uint8Array(1 << 12);
  /** The last page that contains a word, counted from 1. */
  #last = new Uint32Array(1 << 12);

  /** Adds a word of a page; pages come in order. */
  add(id: number, page: number, isTitled: boolean): void {
    while (id >= this.#counts.length) this.#grow();
    if (isTitled) this.#isTitled[id] = 1;
    if (this.#last[id] === page + 1) return;
    this.#last[id] = page + 1;
    this.#counts[id] = (this.#counts[id] as number) + 1;
  }

  list(words: WordIds): WordCount[] {
    const all: WordCount[] = [];
    for (const [id, count] of this.#counts.entries())
      if (count > 0) all.push({ word: words.wordOf(id), count, isTitled: this.#isTitled[id] === 1 });
    return all;
  }

  #grow(): void {
    this.#counts = doubled(this.#counts);
    this.#isTitled = doubled(this.#isTitled);
    this.#last = doubled(this.#last);
  }
}

/** Words of titles and names first, and frequent words before rare ones. */
function mostUseful(counts: readonly WordCount[]): Map<string, number> {
  const rank = ({ count, isTitled }: WordCount) => count * (isTitled ? 4 : 1);
  const kept = counts
    .filter(({ word }) => isSearchable(word))
    .sort((a, b) => rank(b) - rank(a) || (a.word < b.word ? -1 : 1));
  return new Map(kept.slice(0, MOST_WORDS).map(({ word, count }) => [word, count]));
}

function isSearchable(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_WORD && !/^\p{N}+$/u.test(word) && !isStopWord(word);
}
