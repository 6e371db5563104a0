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
/**
 * The same for a title that contains all of them in any order, if the query is rare enough to tell one title from
 * all others.
 */
const COMPLETE = 0.8;
/** The share that a title contains counts to this power, so that one that lacks a word gains little. */
const STEEPNESS = 16;
/** Share of the gain that a title keeps however much more than the query it says. */
const WIDE = 0.7;
/** Rarity of function words and, at least, of every other word: they distinguish titles that contain the rest. */
const COMMON = 0.3;

/** Raises the best papers by how much of the query their titles contain; `papers` are the first pages. */
export async function liftTitles(
  ranked: readonly RankedPage[],
  plan: Plan,
  findings: Findings,
  papers: number,
  index: TermIndex,
): Promise<RankedPage[]> {
  const rarities = raritiesOf(plan, findings, papers);
  const specificity = Math.min(1, sum(rarities) / Math.log(papers + 1));
  const complete = plan.concepts.length > 1 ? COMPLETE * specificity : 0;
  const best = ranked.filter(({ page }) => page < papers).slice(0, BEST);
  const gains = best.map(async ({ page }) => {
    const title = readTitle(await index.titleOf(page));
    const order = orderShare(title, plan.words);
    const whole = titleShare(title, plan, rarities);
    const all = completeShare(title, plan, rarities);
    return [page, TITLED * whole ** 2 + IN_ORDER * order ** 2 + complete * all ** STEEPNESS] as const;
  });
  const gainOf = new Map(await Promise.all(gains));
  const top = ranked[0]?.score ?? 0;
  return ranked
    .map((found) => ({ ...found, score: found.score + top * (gainOf.get(found.page) ?? 0) }))
    .sort(compareRanked);
}

/** A title in the form in which it is compared. */
interface Title {
  terms: readonly string[];
  /** The terms as one text, with a blank on each side of every term. */
  text: string;
}

function readTitle(title: string): Title {
  const terms = wordsOf(title).map(termOf);
  return { terms, text: ` ${terms.join(' ')} ` };
}

/**
 * How much of a query a title contains, from 0 to 1, weighted by rarity; a title that contains little else counts
 * more.
 */
function titleShare(title: Title, plan: Plan, rarities: readonly number[]): number {
  const whole = sum(rarities);
  const covered = held(title, plan).map((weight, at) => weight * (rarities[at] ?? 0));
  const share = whole === 0 ? 0 : sum(covered) / whole;
  const typed = new Set(plan.words.map(termOf));
  const asked = title.terms.filter((term) => typed.has(term)).length / Math.max(1, title.terms.length);
  return share * (WIDE + (1 - WIDE) * asked);
}

/** How much of a query a title contains, from 0 to 1; common words and function words count too. */
function completeShare(title: Title, plan: Plan, rarities: readonly number[]): number {
  const weights = rarities.map((rarity) => Math.max(COMMON, rarity));
  const concepts = new Set(plan.concepts.flatMap(({ typed }) => wordsOf(typed)));
  const rest = plan.words.filter((word) => !concepts.has(word));
  const inTitle = rest.filter((word) => title.text.includes(` ${termOf(word)} `));
  const covered = held(title, plan).map((weight, at) => weight * (weights[at] ?? 0));
  const whole = sum(weights) + COMMON * rest.length;
  return whole === 0 ? 0 : (sum(covered) + COMMON * inTitle.length) / whole;
}

/** How well a title contains each concept of a query, from 0 to 1. */
function held({ text }: Title, { concepts }: Plan): number[] {
  const isIn = (term: string) => text.includes(` ${wordsOf(term).map(termOf).join(' ')} `);
  return concepts.map(({ alternatives }) =>
    alternatives
      .filter(({ kind, text: own, terms = [own] }) => kind !== 'people' && terms.some(isIn))
      .reduce((most, { weight }) => Math.max(most, weight), 0),
  );
}

/** The share of neighboring words in a query that are also neighbors in a title, from 0 to 1. */
function orderShare({ text }: Title, words: readonly string[]): number {
  const typed = words.map(termOf);
  const pairs = typed.slice(1).map((word, at) => ` ${typed[at]} ${word} `);
  return pairs.filter((pair) => text.includes(pair)).length / Math.max(1, pairs.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
