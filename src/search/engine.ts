import { titleToken } from './aliases.ts';
import { Corrector } from './correct.ts';
import type { Lexicon } from './lexicon.ts';
import { makePlan, type Vocabulary } from './make-plan.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import type { Alternative, Notes, Plan } from './plan.ts';
import { compareRanked, type Findings, type RankedPage, rankPages } from './rank.ts';
import { spellingVariants } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import type { Hit, TermIndex } from './term-index.ts';
import { Thesaurus } from './thesaurus.ts';
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

/** Added to the score of what is surely meant; more than any sum of words reaches. */
const SURE = 1000;
const COMPOUND_NAME = 1.6;

/** Answers queries from an index and what is known of its words. */
export class SearchEngine {
  readonly #index: TermIndex;
  readonly #lexicon: Lexicon;
  readonly #corrector: Corrector;
  readonly #thesaurus: Thesaurus;

  constructor(index: TermIndex, lexicon: Lexicon) {
    this.#index = index;
    this.#lexicon = lexicon;
    this.#corrector = new Corrector(lexicon.words);
    this.#thesaurus = new Thesaurus(lexicon.synonyms);
  }

  async answer(text: string, options: AnswerOptions = {}): Promise<Answer> {
    const query = parseQuery(text);
    const corrected = options.isVerbatim ? new Map<string, string>() : await this.#corrections(query);
    const vocabulary: Vocabulary = {
      has: (word) => this.#lexicon.words.has(word),
      thesaurus: this.#thesaurus,
      corrected,
    };
    const plan = makePlan(query, vocabulary);
    const [findings, sure, compounds, excluded] = await Promise.all([
      this.#find(plan),
      this.#surePages(plan),
      this.#compoundPages(plan),
      this.#excludedPages(plan),
    ]);
    const ranked = rankPages(plan, findings, this.#lexicon.papers);
    const pages = lift(ranked, plan, sure, compounds).filter(({ page }) => !excluded.has(page));
    noteUnknown(plan, findings);
    return { query, pages, terms: termsOf(plan), notes: plan.notes, hasWords: plan.concepts.length > 0 };
  }

  /** Words that neither the vocabulary nor the index knows, with what they most likely stand for. */
  async #corrections({ wanted, isOpen }: ParsedQuery): Promise<Map<string, string>> {
    const words = wanted.filter(({ kind }) => kind === 'word').flatMap(({ text }) => wordsOf(text));
    const corrected = new Map<string, string>();
    await Promise.all(
      words.map(async (word, at) => {
        if (this.#isKnown(word) || (isOpen && at === words.length - 1 && this.#isBeginning(word))) return;
        const correction = this.#corrector.correct(word);
        if (correction && (await this.#index.findPhrase(word)).length === 0) corrected.set(word, correction);
      }),
    );
    return corrected;
  }

  #isKnown(word: string): boolean {
    const { words } = this.#lexicon;
    return (
      isStopWord(word) || words.has(word) || spellingVariants(word).some((variant) => words.has(variant))
    );
  }

  #isBeginning(word: string): boolean {
    if (word.length < 2) return true;
    for (const known of this.#lexicon.words.keys()) if (known.startsWith(word)) return true;
    return false;
  }

  async #find(plan: Plan): Promise<Findings> {
    const alternatives = plan.concepts.flatMap((concept) => concept.alternatives);
    const found = await Promise.all(
      alternatives.map(async ({ text, kind }) => {
        return [text, await this.#findOne(text, kind)] as const;
      }),
    );
    return new Map(found);
  }

  #findOne(text: string, kind: Alternative['kind']): Promise<readonly Hit[]> {
    if (kind === 'phrase') return this.#index.findPhrase(text);
    return kind === 'word' ? this.#index.findWord(text) : this.#index.findPrefix(text);
  }

  /** Pages whose whole title or own name is the query. */
  async #surePages({ whole, concepts }: Plan): Promise<Set<string>> {
    if (whole.length < 2 || concepts.length === 0) return new Set();
    const [titled, named] = await Promise.all([
      this.#index.findPhrase(titleToken(whole)),
      this.#index.findPhrase(whole),
    ]);
    return new Set([...titled, ...named].filter(isOwnName).map(({ page }) => page));
  }

  async #compoundPages({ compounds }: Plan): Promise<{ hits: readonly Hit[]; concepts: number[] }[]> {
    return Promise.all(
      compounds.map(async ({ text, concepts }) => ({ hits: await this.#index.findPhrase(text), concepts })),
    );
  }

  async #excludedPages({ excluded }: Plan): Promise<Set<string>> {
    const found = await Promise.all(excluded.map((text) => this.#index.findPhrase(wordsOf(text).join(' '))));
    return new Set(found.flat().map(({ page }) => page));
  }
}

/** Raises pages that hold words of the query as one name, and puts what is surely meant first. */
function lift(
  ranked: readonly RankedPage[],
  plan: Plan,
  sure: ReadonlySet<string>,
  compounds: readonly { hits: readonly Hit[]; concepts: number[] }[],
): RankedPage[] {
  const pages = new Map(ranked.map((page) => [page.page, { ...page }]));
  const top = ranked[0]?.score ?? 1;
  const raise = (page: string, by: number, share: number) => {
    const old = pages.get(page) ?? { page, score: 0, coverage: 0, missing: plan.concepts.length };
    const missing = Math.min(old.missing, Math.round((1 - share) * plan.concepts.length));
    pages.set(page, { page, score: old.score + by, coverage: Math.max(old.coverage, share), missing });
  };
  for (const { hits, concepts } of compounds) {
    const share = concepts.length / plan.concepts.length;
    for (const hit of hits) raise(hit.page, top * share * (isOwnName(hit) ? COMPOUND_NAME : 0.5), share);
  }
  for (const page of sure) raise(page, SURE, 1);
  return [...pages.values()].sort(compareRanked);
}

function isOwnName({ fields }: Hit): boolean {
  return fields.includes('names');
}

function noteUnknown(plan: Plan, findings: Findings): void {
  for (const { typed, alternatives } of plan.concepts) {
    const isFound = alternatives.some(({ text }) => (findings.get(text)?.length ?? 0) > 0);
    if (!isFound) plan.notes.leftOut.push(typed);
  }
}

function termsOf(plan: Plan): string[] {
  return [...new Set(plan.concepts.flatMap(({ alternatives }) => alternatives.map(({ text }) => text)))];
}
