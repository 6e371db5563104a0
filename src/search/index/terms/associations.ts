import { isStopWord } from '../../query/stop-words.ts';
import { termOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import type { SearchablePaper } from '../searchable.ts';
import { doubled } from './doubled.ts';
import type { WordIds } from './ids.ts';

/**
 * Range of the number of papers that contain a word for its co-occurrences to count: for rarer words they are
 * chance, for more common ones they mean nothing.
 */
const LEAST_PAPERS = 3;
const MOST_SHARE = 0.12;
/** Minimum number of papers that contain both words. */
const LEAST_TOGETHER = 3;
/**
 * How much more often than by chance two words are in the same paper: from 0 to 1, where 1 means that neither is
 * without the other.
 */
const LEAST_ASSOCIATION = 0.35;
const MOST_OTHERS = 3;
const SHORTEST = 4;
/** Numbers of words' terms: 0 is for words not seen yet. */
const [NO_TERM, FIRST_TERM] = [1, 2];

/** A term, with the word in which papers first use it and the indexes of those papers, in order. */
interface Term {
  word: string;
  papers: number[];
}

/** A word that co-occurs with another. */
interface Associated {
  word: string;
  score: number;
}

/**
 * Words that co-occur with others in the papers and in what overviews say about them, each with its strongest
 * associations: by normalized pointwise mutual information (Bouma 2009).
 */
export function associations(papers: readonly SearchablePaper[], words: WordIds): SynonymGroup[] {
  const pages = papers.length;
  const terms = termsOf(papers, words).filter(
    (term) => term.papers.length >= LEAST_PAPERS && term.papers.length <= pages * MOST_SHARE,
  );
  const associated: Associated[][] = terms.map(() => []);
  visitPairs(terms, pages, (first, second, count) => {
    const [one, other] = [terms[first] as Term, terms[second] as Term];
    const share = count / pages;
    const chance = (one.papers.length * other.papers.length) / pages ** 2;
    const score = Math.log(share / chance) / -Math.log(share);
    if (score >= LEAST_ASSOCIATION) {
      associated[first]?.push({ word: other.word, score });
      associated[second]?.push({ word: one.word, score });
    }
  });
  return terms.flatMap(({ word: own }, index) =>
    (associated[index] ?? [])
      .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_OTHERS)
      .map(({ word }): SynonymGroup => ({ terms: [own, word], by: 'learned' })),
  );
}

/** The terms of the papers, in order of first mention. */
function termsOf(papers: readonly SearchablePaper[], words: WordIds): Term[] {
  const terms: Term[] = [];
  const numbers = new Map<string, number>();
  const read = (id: number): number => {
    const word = words.wordOf(id);
    if (word.length < SHORTEST || /\p{N}/u.test(word) || isStopWord(word)) return NO_TERM;
    const number = numbers.get(termOf(word)) ?? terms.push({ word, papers: [] }) + NO_TERM;
    numbers.set(termOf(word), number);
    return number;
  };
  // The numbers of words' terms, and the last page of each term, counted from 1: 0 if not known.
  let [byWord, last] = [new Uint32Array(1 << 12), new Uint32Array(1 << 12)];
  for (const [page, { title, abstract, told = '' }] of papers.entries()) {
    for (const text of [title, abstract, told]) {
      for (const id of words.read(text)) {
        while (id >= byWord.length) byWord = doubled(byWord);
        const number = byWord[id] || read(id);
        byWord[id] = number;
        while (number >= last.length) last = doubled(last);
        if (number === NO_TERM || last[number] === page + 1) continue;
        last[number] = page + 1;
        terms[number - FIRST_TERM]?.papers.push(page);
      }
    }
  }
  return terms;
}

/** Visits every two terms that are together in enough papers, with how many those are. */
function visitPairs(
  terms: readonly Term[],
  pages: number,
  visit: (first: number, second: number, count: number) => void,
): void {
  const onPages = termsOnPages(terms, pages);
  // How many terms of each page have been visited; those that follow have not been visited with them.
  const visited = new Uint32Array(pages);
  const counts = new Uint32Array(terms.length);
  for (const [index, { papers }] of terms.entries()) {
    const together: number[] = [];
    for (const page of papers) {
      const own = onPages[page] as Uint32Array;
      const after = (visited[page] as number) + 1;
      visited[page] = after;
      for (let at = after; at < own.length; at++) {
        const other = own[at] as number;
        const count = (counts[other] as number) + 1;
        if (count === LEAST_TOGETHER) together.push(other);
        counts[other] = count;
      }
    }
    for (const other of together) visit(index, other, counts[other] as number);
    counts.fill(0);
  }
}

/** The indexes of the terms of each page, in order. */
function termsOnPages(terms: readonly Term[], pages: number): Uint32Array[] {
  const sizes = new Uint32Array(pages);
  for (const { papers } of terms) for (const page of papers) sizes[page] = (sizes[page] as number) + 1;
  const onPages = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (const [index, { papers }] of terms.entries()) {
    for (const page of papers) {
      const size = sizes[page] as number;
      (onPages[page] as Uint32Array)[size] = index;
      sizes[page] = size + 1;
    }
  }
  return onPages;
}
