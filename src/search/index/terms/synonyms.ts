import { wordsOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import type { SearchablePaper } from '../searchable.ts';

/** Maximum number of groups, those used in the most papers. */
const MOST_GROUPS = 800;
/** An expansion counts if at least this share of the papers that expand the acronym use it. */
const LEAST_SHARE = 0.34;

/**
 * The acronyms that the papers themselves expand, with their expansions here; plural and singular forms are
 * combined.
 */
export function learnSynonyms(papers: readonly SearchablePaper[]): SynonymGroup[] {
  const expansions = new Map<string, Map<string, number>>();
  for (const { acronyms } of papers) {
    for (const { acronym, expansion } of acronyms) {
      const short = singular(wordsOf(acronym).join(''));
      const long = singular(wordsOf(expansion).join(' '));
      if (short.length < 2 || !long.includes(' ') || long === short) continue;
      const counts = expansions.get(short) ?? new Map<string, number>();
      expansions.set(short, counts.set(long, (counts.get(long) ?? 0) + 1));
    }
  }
  return [...expansions]
    .flatMap(([short, counts]) => common(counts).map(([long, count]) => ({ count, terms: [short, long] })))
    .sort((a, b) => b.count - a.count || (a.terms.join() < b.terms.join() ? -1 : 1))
    .slice(0, MOST_GROUPS)
    .map(({ terms }) => ({ terms, by: 'corpus' }));
}

function common(counts: ReadonlyMap<string, number>): [string, number][] {
  const least = sum(counts) * LEAST_SHARE;
  return [...counts].filter(([, count]) => count >= least);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function singular(term: string): string {
  return /[^s]s$/.test(term) && term.length > 3 ? term.slice(0, -1) : term;
}
