/**
 * Pages → which terms each is about, and how much: the ranking data of search. A term is a word's stem, a name
 * (`=minicpm`), a topic that the paper is placed in (`#kv-cache`) or the token of a title. Weights follow BM25 without
 * the rarity of the term, which the query side adds.
 */
import { stem } from '../library/stem.ts';
import { aliasesOf, nameKeysOf, titleToken } from './aliases.ts';
import type { SearchableLine, SearchablePaper, SearchableTopic } from './searchable.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Pages that hold a term, by their place in the order of pages, with the term's weight there. */
export type Postings = { page: number; weight: number }[];

/** How fast repeated mentions stop to count, and how much a long text dilutes them (k1 and b of BM25). */
const SATURATION = 0.9;
const DILUTION = 0.6;
const TITLE = 0.45;
/** Weight of another form of a word that the text holds. */
const ALIAS = 0.7;
const NAME = 1;
const PLACED = 1;

interface Page {
  title: string;
  text: string;
  aliases: readonly string[];
  names: readonly string[];
  /** Ids of the topics that the paper is placed in. */
  topics: readonly string[];
}

/** The term that stands for a word and its inflections. Numbers and short words stand for themselves. */
export function termOf(word: string): string {
  return /^\p{L}{3,}$/u.test(word) ? stem(word) : word;
}

export function nameTerm(key: string): string {
  return `=${key}`;
}

export function topicTerm(id: string): string {
  return `#${id}`;
}

export function paperPage(paper: SearchablePaper): Page {
  const names = nameKeysOf(paper);
  return {
    title: paper.title,
    text: paper.abstract,
    aliases: [...aliasesOf(paper), ...names],
    names,
    topics: paper.topics,
  };
}

export function topicPage({ title, scope, terms, overview }: SearchableTopic): Page {
  return { title, text: `${scope}\n${overview}`, aliases: terms.flatMap(wordsOf), names: [], topics: [] };
}

export function linePage(topic: SearchableTopic, { title, text }: SearchableLine): Page {
  return { title: `${topic.title}: ${title}`, text, aliases: [], names: [], topics: [] };
}

/** All terms with their pages in order; linear in the text. */
export function termWeights(pages: readonly Page[]): Map<string, Postings> {
  const terms = new Map<string, Postings>();
  const stems = new Map<string, string>();
  const termFor = (word: string) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const term = termOf(word);
    stems.set(word, term);
    return term;
  };
  const texts = pages.map(({ text }) => termsOf(text, termFor));
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length) || 1;
  for (const [at, page] of pages.entries()) {
    const own = texts[at] as string[];
    const scale = SATURATION * (1 - DILUTION + (DILUTION * own.length) / mean);
    for (const [term, weight] of weightsOf(page, own, scale, termFor)) {
      const postings = terms.get(term);
      if (postings) postings.push({ page: at, weight });
      else terms.set(term, [{ page: at, weight }]);
    }
  }
  return terms;
}

/** The terms of a text in order; equal ones are the same string, so that all texts can be held at once. */
function termsOf(text: string, termFor: (word: string) => string): string[] {
  return wordsOf(text).flatMap((word) => (isStopWord(word) ? [] : termFor(word)));
}

function weightsOf(
  { title, aliases, names, topics }: Page,
  own: readonly string[],
  scale: number,
  termFor: (word: string) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [term, count] of counts) weights.set(term, (count * (SATURATION + 1)) / (count + scale));
  for (const word of aliases) {
    const term = termFor(word);
    if (!weights.has(term)) weights.set(term, ALIAS);
  }
  for (const term of new Set(termsOf(title, termFor)))
    weights.set(term, (weights.get(term) ?? ALIAS) + TITLE);
  for (const name of names) weights.set(nameTerm(name), NAME);
  for (const id of topics) weights.set(topicTerm(id), PLACED);
  return weights.set(titleToken(title), NAME);
}
