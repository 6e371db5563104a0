import { SPELLED_NUMBERS } from '../../query/parse/numbers.ts';
import { spellingVariants } from '../../query/spelling.ts';
import { isStopWord } from '../../query/stop-words.ts';
import { termOf, wordsOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import { type Postings, packPostings, unpackPostings, type WeighedPages } from './pack-postings.ts';
import { inAny, inBoth, NO_PAGES, strongest } from './weighed-pages.ts';

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
  words: readonly string[];
  /** The alternatives, packed. */
  packed: string;
}

/** Terms that stand for one another. */
export interface TermGroup extends SynonymGroup {
  /** Other forms, which lead to the terms but are not shown in place of them. */
  also?: readonly string[];
  /** The pages that mention any of them, if these are known. */
  pages?: WeighedPages;
}

/** A run of words, and what stands for it, by the kind of evidence. */
interface Run {
  words: readonly string[];
  others: Map<SynonymGroup['by'], Map<string, TermGroup>>;
}

/**
 * The alternatives of each run of words that has one or more, by its key. `pagesOf` returns the pages of a term,
 * which may be several words.
 */
export function alternativesByRun(
  groups: readonly TermGroup[],
  pagesOf: (term: string, by: SynonymGroup['by']) => WeighedPages,
): Map<string, RunAlternatives> {
  const found = new Map<string, RunAlternatives>();
  for (const [key, { words, others }] of runsOf(groups)) {
    const lines = [...others].flatMap(([by, groupOf]) => {
      const held = [...groupOf]
        .map(([term, { pages }]) => ({ term, pages: pages ?? pagesOf(term, by) }))
        .filter(({ pages }) => pages.pages.length > 0);
      if (held.length === 0) return [];
      const any = inAny(held.map(({ pages }) => pages));
      const terms = held.map(({ term }) => term).join(';');
      return [`${by}\t${terms}\t${packPostings(strongest(any, MOST_PAGES))}`];
    });
    if (lines.length > 0) found.set(key, { words, packed: lines.join('\n') });
  }
  return found;
}

/** The runs of words of all groups, by their keys. */
function runsOf(groups: readonly TermGroup[]): Map<string, Run> {
  const runs = new Map<string, Run>();
  const read = new Map<string, { key: string; words: readonly string[] }>();
  const readRun = (term: string) => {
    const known = read.get(term);
    if (known) return known;
    const words = wordsOf(term);
    const run = { key: words.map(termOf).join(' '), words };
    read.set(term, run);
    return run;
  };
  for (const group of groups) {
    const { terms, also = [], by } = group;
    for (const term of [...terms, ...also]) {
      const { key, words } = readRun(term);
      const run: Run = runs.get(key) ?? { words, others: new Map() };
      const others = run.others.get(by) ?? new Map<string, TermGroup>();
      for (const other of terms) if (readRun(other).key !== key) others.set(other, group);
      run.others.set(by, others);
      runs.set(key, run);
    }
  }
  return runs;
}

/** Pages that contain every word of a term except stop words, with the lowest of their weights. */
export function pagesOfAll(term: string, weights: ReadonlyMap<string, WeighedPages>): WeighedPages {
  const words = wordsOf(term).filter((word) => !isStopWord(word));
  const lists = words.map((word) => weights.get(termOf(word)) ?? NO_PAGES);
  return lists.length === 0 ? NO_PAGES : lists.reduce(inBoth);
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

export function unpackAlternatives(packed: string): Alternatives[] {
  return packed.split('\n').map((line) => {
    const [by = '', terms = '', postings = ''] = line.split('\t');
    return { by: by as SynonymGroup['by'], terms: terms.split(';'), postings: unpackPostings(postings) };
  });
}
