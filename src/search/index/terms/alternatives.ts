import { SPELLED_NUMBERS } from '../../query/parse/numbers.ts';
import { spellingVariants } from '../../query/spelling.ts';
import { isStopWord } from '../../query/stop-words.ts';
import { termOf, wordsOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import { type Postings, packPostings, unpackPostings } from './pack-postings.ts';

/** Pages of other terms that stand for a run of words, with these terms and the kind of evidence. */
export interface Alternatives {
  by: SynonymGroup['by'];
  terms: string[];
  postings: Postings;
}

/** Maximum number of pages kept for the other terms of a run: those that are most about them. */
const MOST_PAGES = 1500;

/** What else a run of words can mean. */
export interface RunAlternatives {
  /** The run in one of its forms. */
  words: string[];
  alternatives: Alternatives[];
}

/** Terms that stand for one another. */
export interface TermGroup extends SynonymGroup {
  /** Other forms, which lead to the terms but are not shown in place of them. */
  also?: readonly string[];
  /** The pages that mention any of them, if these are known. */
  postings?: Postings;
}

/**
 * The alternatives of each run of words that has one or more, by its key. `postingsOf` returns the pages of a term,
 * which may be several words.
 */
export function alternativesByRun(
  groups: readonly TermGroup[],
  postingsOf: (term: string, by: SynonymGroup['by']) => Postings,
): Map<string, RunAlternatives> {
  const runs = new Map<
    string,
    { words: string[]; others: Map<SynonymGroup['by'], Map<string, TermGroup>> }
  >();
  for (const group of groups) {
    const { terms, also = [], by } = group;
    const keys = terms.map(runKey);
    for (const term of [...terms, ...also]) {
      const key = runKey(term);
      const run = runs.get(key) ?? { words: wordsOf(term), others: new Map() };
      const others = run.others.get(by) ?? new Map<string, TermGroup>();
      for (const [place, other] of terms.entries()) if (keys[place] !== key) others.set(other, group);
      run.others.set(by, others);
      runs.set(key, run);
    }
  }
  const known = [...runs].map(([key, { words, others }]) => {
    const all = [...others].map(([by, groupOf]) => {
      const held = [...groupOf]
        .map(([term, { postings }]) => ({ term, postings: postings ?? postingsOf(term, by) }))
        .filter(({ postings }) => postings.length > 0);
      return {
        by,
        terms: held.map(({ term }) => term),
        postings: strongest(held.map((one) => one.postings)),
      };
    });
    return [key, { words, alternatives: all.filter(({ postings }) => postings.length > 0) }] as const;
  });
  return new Map(known.filter(([, { alternatives }]) => alternatives.length > 0));
}

/** A run of words as a key: each word in the form in which it is compared. */
function runKey(run: string): string {
  return wordsOf(run).map(termOf).join(' ');
}

/** Pages that contain every word of a term except stop words, with the lowest of their weights. */
export function pagesOfAll(term: string, weights: ReadonlyMap<string, Postings>): Postings {
  const words = wordsOf(term).filter((word) => !isStopWord(word));
  const lists = words.map((word) => weights.get(termOf(word)) ?? []);
  return lists.length === 0 ? [] : lists.reduce(inBoth);
}

/** Words of the library that are British and American spellings of one word, and numbers in words and in digits. */
export function spellingGroups(words: ReadonlyMap<string, number>): SynonymGroup[] {
  const spelled = [...words.keys()].flatMap((word) =>
    spellingVariants(word)
      .filter((one) => words.has(one) && termOf(one) !== termOf(word))
      .map((other) => [word, other]),
  );
  const numbers = SPELLED_NUMBERS.map((word, value) => [word, String(value)]);
  return [...spelled, ...numbers].map((terms): SynonymGroup => ({ terms, by: 'spelling' }));
}

export function packAlternatives(alternatives: readonly Alternatives[]): string {
  return alternatives
    .map(({ by, terms, postings }) => `${by}\t${terms.join(';')}\t${packPostings(postings)}`)
    .join('\n');
}

export function unpackAlternatives(packed: string): Alternatives[] {
  return packed.split('\n').map((line) => {
    const [by = '', terms = '', postings = ''] = line.split('\t');
    return { by: by as SynonymGroup['by'], terms: terms.split(';'), postings: unpackPostings(postings) };
  });
}

/** Pages in any of several lists, each with its highest weight, limited to those with the largest weights. */
function strongest(lists: readonly Postings[]): Postings {
  const all = inAny(lists);
  if (all.length <= MOST_PAGES) return all;
  const weights = Float64Array.from(all, ({ weight }) => weight).sort();
  const least = weights[weights.length - MOST_PAGES] as number;
  // In a tie for the lowest weight, the first pages are kept.
  let room = MOST_PAGES - (weights.length - 1 - weights.lastIndexOf(least));
  return all.filter(({ weight }) => weight > least || (weight === least && room-- > 0));
}

/** Pages in both lists, each with its lower weight. */
function inBoth(some: Postings, others: Postings): Postings {
  const both: Postings = [];
  let at = 0;
  for (const own of some) {
    while ((others[at]?.page ?? own.page) < own.page) at++;
    const other = others[at];
    if (other?.page === own.page) both.push(other.weight < own.weight ? other : own);
  }
  return both;
}

/** Pages in any of several lists, each with its highest weight. */
function inAny(lists: readonly Postings[]): Postings {
  if (lists.length < 2) return lists[0] ?? [];
  const half = lists.length >> 1;
  const [some, others] = [inAny(lists.slice(0, half)), inAny(lists.slice(half))];
  const any: Postings = [];
  let at = 0;
  for (const own of some) {
    for (; (others[at]?.page ?? own.page) < own.page; at++) any.push(others[at] as Postings[number]);
    const other = others[at]?.page === own.page ? others[at++] : undefined;
    any.push(other && other.weight > own.weight ? other : own);
  }
  for (; at < others.length; at++) any.push(others[at] as Postings[number]);
  return any;
}
