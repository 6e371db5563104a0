import { isStopWord } from '../../query/stop-words.ts';
import { termOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import type { SearchablePaper } from '../searchable.ts';
import type { WordIds } from './ids.ts';

/** Papers that hold a word whose company is counted: of a rarer one it is chance, of a commoner one it says nothing. */
const LEAST_PAPERS = 3;
const MOST_SHARE = 0.12;
/** Papers that hold both of two words, at least. */
const LEAST_TOGETHER = 3;
/** How much more often than by chance two words are in one paper: from 0 to 1, where none is without the other. */
const LEAST_ASSOCIATION = 0.35;
const MOST_OTHERS = 3;
const SHORTEST = 4;

/**
 * Words that keep company with others in the papers and in what overviews say of them, each with those that it keeps it with
 * most: by normalized pointwise mutual information (Bouma 2009).
 */
export function associations(papers: readonly SearchablePaper[], words: WordIds): SynonymGroup[] {
  const terms = new Map<string, { word: string; papers: Set<number> }>();
  for (const [page, { title, abstract, told = '' }] of papers.entries()) {
    for (const id of [title, abstract, told].flatMap((text) => [...words.read(text)])) {
      const word = words.wordOf(id);
      if (word.length < SHORTEST || /\p{N}/u.test(word) || isStopWord(word)) continue;
      const term = terms.get(termOf(word)) ?? { word, papers: new Set() };
      terms.set(termOf(word), term);
      term.papers.add(page);
    }
  }
  const most = papers.length * MOST_SHARE;
  const own = [...terms.values()].filter((one) => one.papers.size >= LEAST_PAPERS && one.papers.size <= most);
  const byPage = new Map<number, typeof own>();
  for (const term of own)
    for (const page of term.papers) byPage.set(page, [...(byPage.get(page) ?? []), term]);
  return own.flatMap((term) => {
    const counts = new Map<(typeof own)[number], number>();
    for (const page of term.papers)
      for (const other of byPage.get(page) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    return [...counts]
      .filter(([other, count]) => other !== term && count >= LEAST_TOGETHER)
      .map(([other, count]) => {
        const share = count / papers.length;
        const chance = (term.papers.size * other.papers.size) / papers.length ** 2;
        return { other, score: Math.log(share / chance) / -Math.log(share) };
      })
      .filter(({ score }) => score >= LEAST_ASSOCIATION)
      .sort((a, b) => b.score - a.score || (a.other.word < b.other.word ? -1 : 1))
      .slice(0, MOST_OTHERS)
      .map(({ other }): SynonymGroup => ({ terms: [term.word, other.word], by: 'learned' }));
  });
}
