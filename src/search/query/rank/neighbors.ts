import type { TermIndex } from '../term-index.ts';
import { compareRanked, type RankedPage } from './rank.ts';

/** Number of best papers whose neighbors count. */
const BEST = 5;
/** Gain of a page near one that scores as high as the best, relative to the best page's score. */
const NEAR = 0.08;

/** Raises pages that are near the best papers, as weak evidence; `papers` are the first pages. */
export async function liftNeighbors(
  ranked: readonly RankedPage[],
  papers: number,
  index: TermIndex,
): Promise<RankedPage[]> {
  const best = ranked.filter(({ page }) => page < papers).slice(0, BEST);
  const near = await Promise.all(best.map(({ page }) => index.near(page)));
  const gains = new Map<number, number>();
  for (const [at, { score }] of best.entries()) {
    for (const page of near[at] ?? []) gains.set(page, (gains.get(page) ?? 0) + score * NEAR);
  }
  const most = (ranked[0]?.score ?? 0) / 2;
  return ranked
    .map((found) => ({ ...found, score: found.score + Math.min(most, gains.get(found.page) ?? 0) }))
    .sort(compareRanked);
}
