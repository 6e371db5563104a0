import type { Plan } from '../plan/plan.ts';
import type { TermIndex } from '../term-index.ts';
import { termOf, wordsOf } from '../words.ts';
import { compareRanked, type Findings, type RankedPage, raritiesOf } from './rank.ts';

/** Number of best papers whose titles are read. */
const BEST = 12;
/** Gain of a page whose title contains the whole query, relative to the best page's score. */
const TITLED = 0.3;
/**
 * The same if it contains the words of the query in order, including function words, which is how people remember
 * titles.
 */
const IN_ORDER = 0.4;
/** Share of the gain that a title keeps however much more than the query it says. */
const WIDE = 0.7;

/** Raises the best papers by how much of the query their titles contain; `papers` are the first pages. */
export async function liftTitles(
  ranked: readonly RankedPage[],
  plan: Plan,
  findings: Findings,
  papers: number,
  index: TermIndex,
): Promise<RankedPage[]> {
  const best = ranked.filter(({ page }) => page < papers).slice(0, BEST);
  const gains = best.map(async ({ page }) => {
    const title = await index.titleOf(page);
    const whole = titleShare(title, plan, findings, papers);
    return [page, TITLED * whole ** 2 + IN_ORDER * orderShare(title, plan.whole) ** 2] as const;
  });
  const gainOf = new Map(await Promise.all(gains));
  const top = ranked[0]?.score ?? 0;
  return ranked
    .map((found) => ({ ...found, score: found.score + top * (gainOf.get(found.page) ?? 0) }))
    .sort(compareRanked);
}

/**
 * How much of a query a title contains, from 0 to 1, weighted by rarity; a title that contains little else counts
 * more.
 */
function titleShare(title: string, plan: Plan, findings: Findings, pages: number): number {
  const words = wordsOf(title).map(termOf);
  const text = ` ${words.join(' ')} `;
  const rarities = raritiesOf(plan, findings, pages);
  const whole = rarities.reduce((sum, value) => sum + value, 0);
  const covered = plan.concepts.map(({ alternatives }, at) => {
    const best = alternatives
      .filter(({ kind }) => kind !== 'people')
      .filter(({ text: own, terms = [own] }) =>
        terms.some((term) => text.includes(` ${wordsOf(term).map(termOf).join(' ')} `)),
      )
      .reduce((most, { weight }) => Math.max(most, weight), 0);
    return best * (rarities[at] ?? 0);
  });
  const share = whole === 0 ? 0 : covered.reduce((sum, value) => sum + value, 0) / whole;
  const typed = new Set(wordsOf(plan.whole).map(termOf));
  const asked = words.filter((word) => typed.has(word)).length / Math.max(1, words.length);
  return share * (WIDE + (1 - WIDE) * asked);
}

/** The share of neighboring words in a query that are also neighbors in a title, from 0 to 1. */
function orderShare(title: string, query: string): number {
  const text = ` ${wordsOf(title).map(termOf).join(' ')} `;
  const typed = wordsOf(query).map(termOf);
  const pairs = typed.slice(1).map((word, at) => ` ${typed[at]} ${word} `);
  return pairs.filter((pair) => text.includes(pair)).length / Math.max(1, pairs.length);
}
