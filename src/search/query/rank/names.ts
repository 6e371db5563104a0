import type { Hit } from '../term-index.ts';
import { compareRanked, type RankedPage } from './rank.ts';

/** Pages whose name is a run of the query's words. */
export interface FoundCompound {
  words: readonly string[];
  named: readonly Hit[];
  /** Share of the query's concepts that it covers. */
  share: number;
  /** Whether it is a plain word, which may be a name by coincidence. */
  isPlain: boolean;
}

/** Added to the score of pages that are certainly meant; more than any sum of words can reach. */
const SURE = 1000;
/**
 * Added for a page whose name is the whole query, or proportionally for a part of it. Relative to the best page's
 * score.
 */
const NAMED = 1.6;
const PLAIN = 0.4;

/**
 * Raises pages whose name is made of words of the query, and puts `sure` pages first. `concepts` is the number of
 * concepts in the query.
 */
export function liftPages(
  ranked: readonly RankedPage[],
  compounds: readonly FoundCompound[],
  sure: ReadonlySet<number>,
  concepts: number,
): RankedPage[] {
  const pages = new Map(ranked.map((found) => [found.page, found]));
  const top = ranked[0]?.score ?? 1;
  const raise = (page: number, by: number, share: number) => {
    const old = pages.get(page) ?? { page, score: 0, coverage: 0, missing: concepts };
    const missing = Math.min(old.missing, Math.round((1 - share) * concepts));
    pages.set(page, { page, score: old.score + by, coverage: Math.max(old.coverage, share), missing });
  };
  for (const { named, share, isPlain } of compounds) {
    for (const { page } of named) raise(page, top * share * (isPlain ? PLAIN : NAMED), share);
  }
  for (const page of sure) raise(page, SURE, 1);
  return [...pages.values()].sort(compareRanked);
}
