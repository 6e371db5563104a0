/**
 * Computes which terms each page is about, and how much: the ranking data of search. Terms are those of
 * `query/words.ts`. Weights follow BM25 without the rarity of the term, which the query side adds.
 */

import { wordsOf } from '../../query/words.ts';
import type { SearchableLine, SearchablePaper, SearchableTopic } from '../searchable.ts';
import { aliasesOf, nameKeysOf } from './aliases.ts';
import { TermIds, WordIds } from './ids.ts';
import { NamedThings } from './named-things.ts';
import type { WeighedPages } from './pack-postings.ts';
import { PageTable, PageWeights } from './page-table.ts';
import type { KnownAcronym } from './synonyms.ts';

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

/** `forms` keeps the forms of tokens, see `aliasesOf`. */
export function paperPage(paper: SearchablePaper, forms: Map<string, readonly string[]>): Page {
  return {
    title: paper.title,
    text: paper.abstract,
    told: [paper.told, ...(paper.keywords ?? [])].filter(Boolean).join('. ') || undefined,
    aliases: [...aliasesOf(paper, forms), ...nameKeysOf(paper)],
  };
}

export function topicPage({ title, scope, terms, overview }: SearchableTopic): Page {
  return { title, text: `${scope}\n${overview}`, aliases: terms.flatMap(wordsOf) };
}

export function linePage(topic: SearchableTopic, { title, text }: SearchableLine): Page {
  return { title: `${topic.title}: ${title}`, text, aliases: [] };
}

/** What pages are about, with the pages in order. */
interface Weights {
  terms: Map<string, WeighedPages>;
  /** The pages that mention each acronym or its expansion, in the order of the acronyms. */
  mentions: WeighedPages[];
}

/** All terms and acronyms with their pages; linear in the text. */
export function termWeights(
  pages: readonly Page[],
  acronyms: readonly KnownAcronym[] = [],
  words = new WordIds(),
): Weights {
  const terms = new TermIds(words);
  const named = new NamedThings(acronyms.map(namesOf), words);
  const [ofTerms, ofNamed, weights] = [new PageTable(), new PageTable(), new PageWeights()];
  const texts = pages.map(({ text }) => terms.inText(text));
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length) || 1;
  for (const [at, page] of pages.entries()) {
    const own = texts[at] as Numbers;
    const scale = SATURATION * (1 - DILUTION + (DILUTION * own.length) / mean);
    const aliases = page.aliases.map((word) => terms.ofAlias(word));
    weigh(mentionedIn(page, terms, own), scale, weights, aliases);
    weights.moveTo(ofTerms, at);
    weigh(mentionedIn(page, named), scale, weights);
    weights.moveTo(ofNamed, at);
  }
  const lists = ofTerms.lists(terms.size);
  return {
    terms: new Map(lists.map((own, term) => [terms.termOf(term), own])),
    mentions: ofNamed.lists(acronyms.length),
  };
}

function namesOf({ short, long, plural }: KnownAcronym): string[] {
  return plural === undefined ? [short, long] : [short, long, plural];
}

type Numbers = ArrayLike<number> & Iterable<number>;

/** What a page mentions: a number for each mention. */
interface Mentioned {
  title: Numbers;
  text: Numbers;
  told: Numbers;
}

function mentionedIn(
  { title, text, told = '' }: Page,
  reader: { inText(text: string): Numbers },
  own = reader.inText(text),
): Mentioned {
  return { title: reader.inText(title), text: own, told: reader.inText(told) };
}

/** Sets the weight of everything that a page mentions; `aliases` are other forms of its words. */
function weigh(
  { title, text, told }: Mentioned,
  scale: number,
  weights: PageWeights,
  aliases: readonly number[] = [],
): void {
  for (const term of text) weights.set(term, weights.get(term) + 1);
  weights.change((count) => (count * (SATURATION + 1)) / (count + scale));
  for (const term of aliases) if (weights.get(term) === 0) weights.set(term, ALIAS);
  for (const term of new Set(told)) {
    const known = weights.get(term);
    weights.set(term, known + TOLD * (known > 0 ? 0.5 : 1));
  }
  for (const term of new Set(title)) weights.set(term, (weights.get(term) || ALIAS) + TITLE);
}
