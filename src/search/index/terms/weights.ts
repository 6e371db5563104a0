/**
 * Computes which terms each page is about, and how much: the ranking data of search. Terms are those of
 * `query/words.ts`. Weights follow BM25 without the rarity of the term, which the query side adds.
 */

import { termOf, wordsOf } from '../../query/words.ts';
import type { SearchableLine, SearchablePaper, SearchableTopic } from '../searchable.ts';
import { aliasesOf, nameKeysOf } from './aliases.ts';
import { TermIds, WordIds } from './ids.ts';
import type { Postings } from './pack-postings.ts';

/** How fast repeated mentions stop counting, and how much a long text dilutes them (k1 and b of BM25). */
const SATURATION = 0.9;
const DILUTION = 0.6;
const TITLE = 0.7;
/** Weight of a word that others use about the page. */
const TOLD = 0.6;
/** Weight of another form of a word in the text. */
const ALIAS = 0.7;

interface Page {
  title: string;
  text: string;
  /** What others say about it, and its keywords. */
  told?: string | undefined;
  aliases: readonly string[];
}

export function paperPage(paper: SearchablePaper): Page {
  return {
    title: paper.title,
    text: paper.abstract,
    told: [paper.told, ...(paper.keywords ?? [])].filter(Boolean).join('. ') || undefined,
    aliases: [...aliasesOf(paper), ...nameKeysOf(paper)],
  };
}

export function topicPage({ title, scope, terms, overview }: SearchableTopic): Page {
  return { title, text: `${scope}\n${overview}`, aliases: terms.flatMap(wordsOf) };
}

export function linePage(topic: SearchableTopic, { title, text }: SearchableLine): Page {
  return { title: `${topic.title}: ${title}`, text, aliases: [] };
}

/** All terms with their pages in order; linear in the text. */
export function termWeights(pages: readonly Page[], words = new WordIds()): Map<string, Postings> {
  const terms = new TermIds(words);
  const postings: Postings[] = [];
  const texts = pages.map(({ text }) => terms.inText(text));
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length) || 1;
  for (const [at, page] of pages.entries()) {
    const own = texts[at] as number[];
    const scale = SATURATION * (1 - DILUTION + (DILUTION * own.length) / mean);
    for (const [term, weight] of weightsOf(page, own, scale, terms)) {
      const known = postings[term] ?? [];
      known.push({ page: at, weight });
      postings[term] = known;
    }
  }
  return new Map(postings.map((own, term) => [terms.termOf(term), own]));
}

function weightsOf(
  { title, aliases, told }: Page,
  own: readonly number[],
  scale: number,
  terms: TermIds,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<number, number>();
  for (const [term, count] of counts) weights.set(term, (count * (SATURATION + 1)) / (count + scale));
  for (const word of aliases) {
    const term = terms.idOf(termOf(word));
    if (!weights.has(term)) weights.set(term, ALIAS);
  }
  for (const term of new Set(told === undefined ? [] : terms.inText(told))) {
    weights.set(term, (weights.get(term) ?? 0) + TOLD * (weights.has(term) ? 0.5 : 1));
  }
  for (const term of new Set(terms.inText(title))) weights.set(term, (weights.get(term) ?? ALIAS) + TITLE);
  return weights;
}
