import { titleToken } from '../index/aliases.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { Corrector } from './correct.ts';
import { type FoundCompound, liftPages } from './lift.ts';
import { makePlan, type Vocabulary } from './make-plan.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import type { Alternative, Notes, Plan } from './plan.ts';
import { type Findings, type RankedPage, rankPages } from './rank.ts';
import { spellingVariants } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import type { Hit, TermIndex } from './term-index.ts';
import { Thesaurus } from './thesaurus.ts';
import { boostByTopic, matchingTopics, type TopicPage } from './topic-boost.ts';
import { wordsOf } from './words.ts';

/** What a query found, best first. */
export interface Answer {
  query: ParsedQuery;
  pages: RankedPage[];
  /** Terms that the excerpt marks. */
  terms: string[];
  notes: Notes;
  /** Whether the query asks for words at all, not only for conditions. */
  hasWords: boolean;
}

export interface AnswerOptions {
  /** Take the query as typed: correct nothing. */
  isVerbatim?: boolean;
}

/** Words that complete the one being typed, at most. */
const MOST_COMPLETIONS = 6;

/** Answers queries from an index and what is known of its words. */
export class SearchEngine {
  readonly #index: TermIndex;
  readonly #lexicon: Lexicon;
  readonly #topics: readonly TopicPage[];
  readonly #corrector: Corrector;
  readonly #thesaurus: Thesaurus;

  constructor(index: TermIndex, lexicon: Lexicon, topics: readonly TopicPage[] = []) {
    this.#index = index;
    this.#lexicon = lexicon;
    this.#topics = topics;
    this.#corrector = new Corrector(lexicon.words);
    this.#thesaurus = new Thesaurus(lexicon.synonyms);
  }

  async answer(text: string, options: AnswerOptions = {}): Promise<Answer> {
    const query = parseQuery(text);
    const plan = makePlan(query, await this.#vocabularyFor(query, options));
    const [findings, compounds, sure, excluded] = await Promise.all([
      this.#find(plan),
      this.#findCompounds(plan),
      this.#findSure(plan),
      this.#findExcluded(plan),
    ]);
    const ranked = await this.#boost(rankPages(plan, findings, this.#lexicon.papers));
    const lifted = liftPages(ranked, compounds, sure, plan.concepts.length);
    return {
      query,
      pages: lifted.filter(({ page }) => !excluded.has(page)),
      terms: termsOf(plan),
      notes: withUnknown(plan, findings, compounds),
      hasWords: plan.concepts.length > 0,
    };
  }

  async #boost(ranked: readonly RankedPage[]): Promise<RankedPage[]> {
    const matches = matchingTopics(ranked, this.#topics).map(async ({ id, share }) => ({
      members: pagesIn([await this.#index.findTopic(id)]),
      share,
    }));
    return boostByTopic(ranked, await Promise.all(matches));
  }

  /** What is known of a query's words: for those that the library does not know, what they most likely stand for. */
  async #vocabularyFor({ wanted, isOpen }: ParsedQuery, { isVerbatim }: AnswerOptions): Promise<Vocabulary> {
    const words = wanted.filter(({ kind }) => kind === 'word').flatMap(({ text }) => wordsOf(text));
    const corrected = new Map<string, string>();
    const completions = new Map<string, string[]>();
    await Promise.all(
      words.map(async (word, at) => {
        if (isVerbatim || this.#isKnown(word)) return;
        const longer = isOpen && at === words.length - 1 ? this.#completionsOf(word) : [];
        if (longer.length > 0) completions.set(word, longer);
        else if ((await this.#index.findWord(word)).length === 0) {
          const correction = this.#corrector.correct(word);
          if (correction) corrected.set(word, correction);
        }
      }),
    );
    const has = (word: string) => this.#lexicon.words.has(word);
    return { has, thesaurus: this.#thesaurus, corrected, completions };
  }

  #isKnown(word: string): boolean {
    const { words } = this.#lexicon;
    return (
      isStopWord(word) || words.has(word) || spellingVariants(word).some((variant) => words.has(variant))
    );
  }

  /** The most frequent words that begin as a word does. */
  #completionsOf(beginning: string): string[] {
    return [...this.#lexicon.words]
      .filter(([word]) => word.startsWith(beginning))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_COMPLETIONS)
      .map(([word]) => word);
  }

  async #find({ concepts }: Plan): Promise<Findings> {
    const alternatives = concepts.flatMap((concept) => concept.alternatives);
    const found = await Promise.all(
      alternatives.map(async ({ text, kind }) => [text, await this.#findOne(text, kind)] as const),
    );
    return new Map(found);
  }

  async #findOne(text: string, kind: Alternative['kind']): Promise<readonly Hit[]> {
    if (kind === 'phrase') return this.#index.findPhrase(text);
    if (kind === 'word') return this.#index.findWord(text);
    return inAll(await Promise.all(wordsOf(text).map((word) => this.#index.findWord(word))));
  }

  #findCompounds({ compounds, concepts }: Plan): Promise<FoundCompound[]> {
    return Promise.all(
      compounds.map(async ({ text, words }) => ({
        named: await this.#index.findName(text),
        mentioned: words > 1 ? await this.#index.findWord(text) : [],
        share: words / Math.max(1, concepts.length),
      })),
    );
  }

  /** Pages whose whole title or own name is the query. */
  async #findSure({ whole }: Plan): Promise<Set<number>> {
    if (whole.length < 2) return new Set();
    const found = await Promise.all([this.#index.findTitle(titleToken(whole)), this.#index.findName(whole)]);
    return pagesIn(found);
  }

  async #findExcluded({ excluded }: Plan): Promise<Set<number>> {
    const found = excluded.map((text) => {
      const words = wordsOf(text);
      return words.length > 1
        ? this.#index.findPhrase(words.join(' '))
        : this.#index.findWord(words[0] ?? '');
    });
    return pagesIn(await Promise.all(found));
  }
}

/** Pages that all lists hold, as strong as where they are weakest. */
function inAll(lists: readonly (readonly Hit[])[]): Hit[] {
  const [first = [], ...rest] = lists.map(
    (hits) => new Map(hits.map(({ page, strength }) => [page, strength])),
  );
  return [...first].flatMap(([page, strength]) => {
    const others = rest.map((hits) => hits.get(page) ?? 0);
    return others.every((other) => other > 0) ? [{ page, strength: Math.min(strength, ...others) }] : [];
  });
}

function pagesIn(lists: readonly (readonly Hit[])[]): Set<number> {
  return new Set(lists.flat().map(({ page }) => page));
}

/** Notes that name the words which no page holds, alone or as part of a name. */
function withUnknown(
  { concepts, notes }: Plan,
  findings: Findings,
  compounds: readonly FoundCompound[],
): Notes {
  if (compounds.some(({ named, share }) => share === 1 && named.length > 0)) return notes;
  const unknown = concepts.filter(({ alternatives }) =>
    alternatives.every(({ text }) => (findings.get(text)?.length ?? 0) === 0),
  );
  return { ...notes, unknown: unknown.map(({ typed }) => typed) };
}

function termsOf({ concepts }: Plan): string[] {
  return [...new Set(concepts.flatMap(({ alternatives }) => alternatives.map(({ text }) => text)))];
}
