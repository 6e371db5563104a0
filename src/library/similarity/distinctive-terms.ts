import { stem } from '../../text/words/stem.ts';
import { type SparseVector, type TermSpace, termIn } from './tfidf.ts';

const TERMS = 10;
/** A term in fewer papers of the hub says more about those papers than about the hub. */
const MIN_PAPERS = 3;
/** Strength of the prior, in papers: how strongly a term is expected to be as frequent in the hub as elsewhere. */
const PRIOR = 10;
/** A distinctive term is at least this many times as frequent here as elsewhere, */
const LEAST_LIFT = 2.5;
/** and exceeds chance by this many standard deviations. */
const LEAST_Z = 2.6;
/** Stems of words that papers write around the address of their code. */
const ADDRESS_WORDS = new Set(['io', 'page', 'html'].map(stem));
/** “KV cache” says more than “cache”, though fewer papers have it. */
const PAIR_WORTH = 1.4;

/** Number of vectors that contain each term. */
export function documentCounts(vectors: readonly SparseVector[], terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  for (const { ids } of vectors) for (const id of ids) counts[id] = (counts[id] as number) + 1;
  return counts;
}

/**
 * The terms (stems, or pairs of stems) that distinguish some papers, `own`, from all others, most distinctive
 * first; no two share a word. Ranked by the z-score of their log-odds ratio over the number of papers that use
 * them, with an informative Dirichlet prior (Monroe, Colaresi and Quinn, “Fightin' Words”, 2008). `everywhere`
 * counts the papers of each term among all `total` papers. Ties go to the smaller term.
 */
export function distinctiveTerms(
  own: readonly SparseVector[],
  everywhere: Uint32Array,
  total: number,
  space: TermSpace,
): string[] {
  const ranked = countsOf(own, space)
    .map(({ id, count }) => {
      const term = termIn(space, id);
      const all = everywhere[id] as number;
      return { term, worth: worthOf(term, { count, of: own.length }, { count: all, of: total }) };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
  const chosen: string[] = [];
  const words = new Set(ADDRESS_WORDS);
  for (const { term } of ranked) {
    if (chosen.length === TERMS) break;
    const parts = term.split(' ');
    if (parts.some((word) => words.has(word))) continue;
    chosen.push(term);
    for (const word of parts) words.add(word);
  }
  return chosen;
}

/** The terms that enough of the vectors contain, with the number of those that do. */
function countsOf(own: readonly SparseVector[], { counts }: TermSpace): { id: number; count: number }[] {
  const met: number[] = [];
  for (const { ids } of own) {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      if (counts[id] === 0) met.push(id);
      counts[id] = (counts[id] as number) + 1;
    }
  }
  const all = met.map((id) => ({ id, count: counts[id] as number }));
  for (const id of met) counts[id] = 0;
  return all.filter(({ count }) => count >= MIN_PAPERS);
}

interface Share {
  count: number;
  of: number;
}

/** z-score of the log-odds of a term in the hub against all other papers, shrunk toward its overall share. */
function worthOf(term: string, hub: Share, all: Share): number {
  const prior = (PRIOR * all.count) / all.of;
  const inside = hub.count + prior;
  const outside = all.count - hub.count + prior;
  const papersInside = hub.of + PRIOR;
  const papersOutside = all.of - hub.of + PRIOR;
  if (inside / papersInside < (LEAST_LIFT * outside) / papersOutside) return 0;
  const odds = (inside / (papersInside - inside)) * ((papersOutside - outside) / outside);
  const z = Math.log(odds) / Math.sqrt(1 / inside + 1 / outside);
  return z < LEAST_Z ? 0 : z * (term.includes(' ') ? PAIR_WORTH : 1);
}
