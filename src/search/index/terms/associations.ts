import { isStopWord } from '../../query/stop-words.ts';
import { termOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import type { SearchablePaper } from '../searchable.ts';
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

/** A term, with the word in which papers first use it and the indexes of those papers, in order. */
interface Term {
  word: string;
  papers: number[];
}

/**
 * Words that co-occur with others in the papers and in what overviews say about them, each with its strongest
 * associations: by normalized pointwise mutual information (Bouma 2009).
 */
export function associations(papers: readonly SearchablePaper[], words: WordIds): SynonymGroup[] {
  const most = papers.length * MOST_SHARE;
  const terms = termsOf(papers, words).filter(
    (term) => term.papers.length >= LEAST_PAPERS && term.papers.length <= most,
  );
  const onPages: number[][] = papers.map(() => []);
  for (const [at, term] of terms.entries()) for (const page of term.papers) onPages[page]?.push(at);
  const counts = new Uint32Array(terms.length);
  return terms.flatMap((term, at) => {
    return togetherWith(term, onPages, counts)
      .filter(({ other }) => other !== at)
      .map(({ other: index, count }) => {
        const other = terms[index] as Term;
        const share = count / papers.length;
        const chance = (term.papers.length * other.papers.length) / papers.length ** 2;
        return { other, score: Math.log(share / chance) / -Math.log(share) };
      })
      .filter(({ score }) => score >= LEAST_ASSOCIATION)
      .sort((a, b) => b.score - a.score || (a.other.word < b.other.word ? -1 : 1))
      .slice(0, MOST_OTHERS)
      .map(({ other }): SynonymGroup => ({ terms: [term.word, other.word], by: 'learned' }));
  });
}

/** The terms of the papers, in order of first mention. */
function termsOf(papers: readonly SearchablePaper[], words: WordIds): Term[] {
  const terms = new Map<string, Term>();
  const byWord = new Map<number, Term | null>();
  const read = (id: number): Term | null => {
    const word = words.wordOf(id);
    if (word.length < SHORTEST || /\p{N}/u.test(word) || isStopWord(word)) return null;
    const term = terms.get(termOf(word)) ?? { word, papers: [] };
    terms.set(termOf(word), term);
    return term;
  };
  for (const [page, { title, abstract, told = '' }] of papers.entries()) {
    for (const text of [title, abstract, told]) {
      for (const id of words.read(text)) {
        const known = byWord.get(id);
        const term = known === undefined ? read(id) : known;
        if (known === undefined) byWord.set(id, term);
        if (term && term.papers.at(-1) !== page) term.papers.push(page);
      }
    }
  }
  return [...terms.values()];
}

/** The terms that are in enough papers of a term, and in how many. `counts` is all zeros, and is reset to zeros. */
function togetherWith(
  { papers }: Term,
  onPages: readonly (readonly number[])[],
  counts: Uint32Array,
): { other: number; count: number }[] {
  const met: number[] = [];
  for (const page of papers) {
    for (const other of onPages[page] ?? []) {
      const count = (counts[other] as number) + 1;
      if (count === LEAST_TOGETHER) met.push(other);
      counts[other] = count;
    }
  }
  const together = met.map((other) => ({ other, count: counts[other] as number }));
  for (const page of papers) for (const other of onPages[page] ?? []) counts[other] = 0;
  return together;
}
