import type { Alternative, Plan } from '../plan/plan.ts';
import type { Hit } from '../term-index.ts';

/** Pages by term. */
export type Findings = ReadonlyMap<string, readonly Hit[]>;

export interface RankedPage {
  /** Its index in page order. */
  page: number;
  score: number;
  /** Share of the query that the page matches, weighted by rarity: 0 to 1. */
  coverage: number;
  /** Number of the query's concepts that it does not match. */
  missing: number;
}

/** Share of its score that a page keeps if it matches nothing else in the query. */
const FLOOR = 0.85;

/**
 * Merges what was found for each term. A concept gives a page the score of its best alternative, times the rarity
 * of the concept. `pages` is the size of the library; the order is total.
 */
export function rankPages(plan: Plan, findings: Findings, pages: number): RankedPage[] {
  const scores = new Map<number, Sum>();
  const rarities = raritiesOf(plan, findings, pages);
  for (const [at, { alternatives }] of plan.concepts.entries()) {
    const best = new Map<number, { score: number; covered: number }>();
    for (const { text, weight } of alternatives) {
      for (const hit of findings.get(text) ?? []) {
        const score = weight * hit.strength;
        if (score > (best.get(hit.page)?.score ?? 0)) best.set(hit.page, { score, covered: weight });
      }
    }
    const rarity = rarities[at] as number;
    for (const [page, { score, covered }] of best) {
      add(scores, page, { score: score * rarity, covered: covered * rarity, concepts: 1 });
    }
  }
  const whole = rarities.reduce((sum, value) => sum + value, 0) || 1;
  const known = rarities.filter((value) => value > 0).length;
  return [...scores]
    .map(([page, { score, covered, concepts }]) => {
      const coverage = Math.min(1, covered / whole);
      return { page, coverage, missing: known - concepts, score: score * (FLOOR + (1 - FLOOR) * coverage) };
    })
    .sort(compareRanked);
}

export function compareRanked(a: RankedPage, b: RankedPage): number {
  return b.score - a.score || a.page - b.page;
}

interface Sum {
  score: number;
  covered: number;
  concepts: number;
}

function add(sums: Map<number, Sum>, page: number, { score, covered, concepts }: Sum): void {
  const old = sums.get(page) ?? { score: 0, covered: 0, concepts: 0 };
  sums.set(page, {
    score: old.score + score,
    covered: old.covered + covered,
    concepts: old.concepts + concepts,
  });
}

/** The rarity of each concept of a plan in a library of this many pages; 0 for one that no page matches. */
export function raritiesOf({ concepts }: Plan, findings: Findings, pages: number): number[] {
  return concepts.map(({ alternatives }) => rarity(alternatives, findings, pages));
}

/** Inverse document frequency of the typed form, or of the best known alternative. */
function rarity(alternatives: readonly Alternative[], findings: Findings, pages: number): number {
  const counts = alternatives
    .filter(({ kind, weight, by }) => (kind === 'word' && weight === 1) || by === 'corpus')
    .map(({ text }) => findings.get(text)?.length ?? 0);
  const known = counts.filter((count) => count > 0);
  const found =
    known.length > 0
      ? Math.max(...known)
      : Math.max(0, ...alternatives.map(({ text }) => findings.get(text)?.length ?? 0));
  if (found === 0) return 0;
  return Math.log(1 + (Math.max(0, pages - found) + 0.5) / (found + 0.5));
}
