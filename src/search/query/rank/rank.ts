import type { Plan } from '../plan/plan.ts';
import type { Hit } from '../term-index.ts';
import { termOf, wordsOf } from '../words.ts';

/** Pages by term. */
export type Findings = ReadonlyMap<string, readonly Hit[]>;

export interface RankedPage {
  /** Its place in the order of pages. */
  page: number;
  score: number;
  /** Share of the query that the page holds, rare words counting more: 0 to 1. */
  coverage: number;
  /** Number of concepts of the query that it does not hold. */
  missing: number;
}

/** A page that holds none of the rest of the query keeps this share of its score. */
const FLOOR = 0.85;

/**
 * Merges what was found for each term. A concept gives a page the score of its best alternative,
 * times how rare the concept is. Words of the query that
 * stand next to each other on the page count more. `pages` is the size of the library; order is total.
 */
export function rankPages(plan: Plan, findings: Findings, pages: number): RankedPage[] {
  const scores = new Map<number, Sum>();
  const rarities = plan.concepts.map((concept) => rarity(concept.alternatives, findings, pages));
  for (const [at, { alternatives }] of plan.concepts.entries()) {
    const best = new Map<number, { score: number; held: number }>();
    for (const { text, weight } of alternatives) {
      for (const hit of findings.get(text) ?? []) {
        const score = weight * hit.strength;
        if (score > (best.get(hit.page)?.score ?? 0)) best.set(hit.page, { score, held: weight });
      }
    }
    const rarity = rarities[at] as number;
    for (const [page, { score, held }] of best) {
      add(scores, page, { score: score * rarity, held: held * rarity, concepts: 1 });
    }
  }
  const whole = rarities.reduce((sum, value) => sum + value, 0) || 1;
  const known = rarities.filter((value) => value > 0).length;
  return [...scores]
    .map(([page, { score, held, concepts }]) => {
      const coverage = Math.min(1, held / whole);
      return { page, coverage, missing: known - concepts, score: score * (FLOOR + (1 - FLOOR) * coverage) };
    })
    .sort(compareRanked);
}

export function compareRanked(a: RankedPage, b: RankedPage): number {
  return b.score - a.score || a.page - b.page;
}

interface Sum {
  score: number;
  held: number;
  concepts: number;
}

function add(sums: Map<number, Sum>, page: number, { score, held, concepts }: Sum): void {
  const old = sums.get(page) ?? { score: 0, held: 0, concepts: 0 };
  sums.set(page, { score: old.score + score, held: old.held + held, concepts: old.concepts + concepts });
}

/** Inverse document frequency of the typed form, or of the best known alternative. */
function rarity(
  alternatives: Plan['concepts'][number]['alternatives'],
  findings: Findings,
  pages: number,
): number {
  const counts = alternatives
    .filter(({ kind, weight }) => kind === 'word' && weight === 1)
    .map(({ text }) => findings.get(text)?.length ?? 0);
  const known = counts.filter((count) => count > 0);
  const found =
    known.length > 0
      ? Math.max(...known)
      : Math.max(0, ...alternatives.map(({ text }) => findings.get(text)?.length ?? 0));
  if (found === 0) return 0;
  return Math.log(1 + (Math.max(0, pages - found) + 0.5) / (found + 0.5));
}

/** Pages that hold a run of the query's words written together. */
export interface FoundCompound {
  /** Pages of which it is the name. */
  named: readonly Hit[];
  /** Pages that mention it. */
  mentioned: readonly Hit[];
  /** Share of the query's concepts that it covers. */
  share: number;
  /** Whether it is a plain word, which a name can be by chance. */
  isPlain: boolean;
}

/** Added to the score of what is surely meant; more than any sum of words reaches. */
const SURE = 1000;
/** What a page gains whose name is the whole query; for a part of the query, the part of it. In scores of the best page. */
const NAMED = 1.6;
const MENTIONED = 0.5;
const PLAIN = 0.4;

/**
 * Raises pages that hold words of the query as one name, and puts `sure` pages first. `concepts` is the number of
 * concepts of the query.
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
  for (const { named, mentioned, share, isPlain } of compounds) {
    for (const { page } of named) raise(page, top * share * (isPlain ? PLAIN : NAMED), share);
    for (const { page } of mentioned) raise(page, top * share * MENTIONED, share);
  }
  for (const page of sure) raise(page, SURE, 1);
  return [...pages.values()].sort(compareRanked);
}

/** A topic and its own page. */
export interface TopicPage {
  id: string;
  page: number;
}

/** Topics that count: those whose own page answers the query best. */
const MOST_TOPICS = 2;
/** What a paper gains whose topic answers the query best of all. */
const GAIN = 0.5;

/** The topics whose own pages answer the query best, with their share of the best one's score. */
export function matchingTopics(
  ranked: readonly RankedPage[],
  topics: readonly TopicPage[],
): { id: string; share: number }[] {
  const ids = new Map(topics.map(({ id, page }) => [page, id]));
  const matching = ranked
    .filter(({ page, score }) => ids.has(page) && score > 0)
    .sort(compareRanked)
    .slice(0, MOST_TOPICS);
  const best = matching[0]?.score ?? 1;
  return matching.map(({ page, score }) => ({ id: ids.get(page) as string, share: score / best }));
}

/**
 * Raises papers by how well the overviews of their topics answer the query: a paper that says in other words what its
 * topic is about is found with the rest of the topic. `matches` are the members of the topics that `matchingTopics`
 * found.
 */
export function boostByTopic(
  ranked: readonly RankedPage[],
  matches: readonly { members: ReadonlySet<number>; share: number }[],
): RankedPage[] {
  return ranked
    .map((found) => {
      const shares = matches.filter(({ members }) => members.has(found.page)).map(({ share }) => share);
      return { ...found, score: found.score * (1 + GAIN * Math.max(0, ...shares)) };
    })
    .sort(compareRanked);
}

/** What a page gains that is near to one as good as the best, in scores of the best page. */
const NEAR = 0.08;

/** Raises pages that are near to the best ones, as weak evidence; `best` has the score of each and the pages near to it. */
export function liftNeighbors(
  ranked: readonly RankedPage[],
  best: readonly { score: number; near: readonly number[] }[],
): RankedPage[] {
  const top = ranked[0]?.score ?? 0;
  const gains = new Map<number, number>();
  for (const { score, near } of best) {
    for (const page of near) gains.set(page, (gains.get(page) ?? 0) + score * NEAR);
  }
  const raised = ranked.map((found) => ({
    ...found,
    score: found.score + Math.min(top / 2, gains.get(found.page) ?? 0),
  }));
  return raised.sort(compareRanked);
}

/** What a page gains whose title holds the whole query, in scores of the best page. */
const TITLED = 0.3;
/** What a title keeps of that which says ever so much more than the query. */
const WIDE = 0.7;

/**
 * Raises pages by how much of the query their titles hold, rare words counting more. `holds` says by page how much of the
 * query that is, from 0 to 1.
 */
export function liftTitles(ranked: readonly RankedPage[], holds: ReadonlyMap<number, number>): RankedPage[] {
  const top = ranked[0]?.score ?? 0;
  return ranked
    .map((found) => ({ ...found, score: found.score + top * TITLED * (holds.get(found.page) ?? 0) ** 2 }))
    .sort(compareRanked);
}

/** How much of a query a title holds, from 0 to 1, rare words counting more; a title that holds little else counts more. */
export function titleShare(title: string, plan: Plan, findings: Findings, pages: number): number {
  const words = wordsOf(title).map(termOf);
  const text = ` ${words.join(' ')} `;
  const rarities = plan.concepts.map(({ alternatives }) => rarity(alternatives, findings, pages));
  const whole = rarities.reduce((sum, value) => sum + value, 0);
  const held = plan.concepts.map(({ alternatives }, at) => {
    const best = alternatives
      .filter(({ kind }) => kind !== 'people')
      .filter(({ text: term }) => text.includes(` ${wordsOf(term).map(termOf).join(' ')} `))
      .reduce((most, { weight }) => Math.max(most, weight), 0);
    return best * (rarities[at] ?? 0);
  });
  const share = whole === 0 ? 0 : held.reduce((sum, value) => sum + value, 0) / whole;
  const typed = new Set(wordsOf(plan.whole).map(termOf));
  const asked = words.filter((word) => typed.has(word)).length / Math.max(1, words.length);
  return share * (WIDE + (1 - WIDE) * asked);
}
