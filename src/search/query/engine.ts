import { titleToken } from '../index/aliases.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { Person } from '../index/people.ts';
import { marksOf } from './marks.ts';
import { keysIn, type NamedKey, readCitationKey } from './parse/keys.ts';
import { type ParsedQuery, parseQuery } from './parse/parse-query.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Alternative, Compound, Item, Notes, Plan } from './plan/plan.ts';
import { Thesaurus } from './plan/thesaurus.ts';
import {
  boostByTopic,
  type Findings,
  type FoundCompound,
  liftNeighbors,
  liftPages,
  liftTitles,
  matchingTopics,
  type RankedPage,
  rankPages,
  type TopicPage,
  titleShare,
} from './rank/rank.ts';
import type { Hit, TermIndex } from './term-index.ts';
import { Corrector } from './understand/correct.ts';
import { type AnswerOptions, itemsOf } from './understand/items.ts';
import { peopleCalled } from './understand/people.ts';
import type { Sources } from './understand/understand.ts';
import { keyOf, wordsOf } from './words.ts';

/** What a query found, best first. */
export interface Answer {
  query: ParsedQuery;
  pages: RankedPage[];
  /** Terms that titles and excerpts mark. */
  marks: string[];
  notes: Notes;
  /** People whom the query names, those of most papers first. */
  people: Person[];
  /** The query with its last word completed, where that is no word yet. */
  completions: string[];
  /** Whether the query asks for words at all, not only for conditions. */
  hasWords: boolean;
}

/** Strength of a paper's author. */
const WRITTEN = 2;
/** Best pages whose neighbors count. */
const BEST = 5;
/** Files of the index that a query fetches for other terms than those typed. */
const MOST_FILES = 12;
/** Papers that hold a name at which it is a plain word. */
const PLAIN_WORD = 6;
/** Best pages whose titles are read. */
const TITLES = 12;

/** Answers queries from an index and what is known of its words. */
export class SearchEngine {
  readonly #index: TermIndex;
  readonly #lexicon: Lexicon;
  readonly #topics: readonly TopicPage[];
  readonly #thesaurus: Thesaurus;
  readonly #sources: Sources;

  constructor(index: TermIndex, lexicon: Lexicon, topics: readonly TopicPage[] = []) {
    this.#index = index;
    this.#lexicon = lexicon;
    this.#topics = topics;
    this.#thesaurus = new Thesaurus(lexicon.synonyms);
    this.#sources = {
      lexicon,
      corrector: new Corrector(lexicon.words),
      isHeld: async (word) => !lexicon.isWhole && (await index.findWord(word)).length > 0,
      peopleNamed: (word) => index.findPeople(word),
      unknownWords: async () => {
        const unknown = await index.unknownWords();
        return { ...unknown, corrector: new Corrector(unknown.names) };
      },
    };
  }

  async answer(text: string, options: AnswerOptions = {}): Promise<Answer> {
    const named = keysIn(text);
    const words = named.reduce((rest, { typed }) => rest.replace(typed, ' '), readable(text, this.#lexicon));
    const isNamed = named.length > 0 && !/\p{L}{2}/u.test(words.replace(/\b(?:arxiv|doi)\b/gi, ''));
    const query = parseQuery(isNamed ? '' : words);
    const [keyed, items] = await Promise.all([this.#findKeys(named), itemsOf(query, options, this.#sources)]);
    const plan = makePlan(query, items, {
      papersWith: (word) => this.#lexicon.words.get(word),
      thesaurus: this.#thesaurus,
    });
    if (isNamed) plan.notes.unknown = named.filter((one) => !keyed.has(one)).map(({ typed }) => typed);
    const [findings, compounds, whole, excluded] = await Promise.all([
      this.#find(plan),
      this.#findCompounds(plan),
      this.#findWhole(plan),
      this.#findExcluded(plan),
    ]);
    const sure = new Set([...whole, ...pagesIn([...keyed.values()])]);
    const ranked = await this.#boost(rankPages(plan, findings, this.#lexicon.papers));
    const titled = await this.#liftTitles(ranked, plan, findings);
    const lifted = liftPages(titled, compounds, sure, plan.concepts.length);
    return {
      query,
      pages: (await this.#liftNeighbors(lifted, sure)).filter(({ page }) => !excluded.has(page)),
      marks: marksOf(plan),
      notes: withUnknown(plan, findings, compounds),
      people: peopleIn(plan),
      completions: completionsOf(text, items),
      hasWords: plan.concepts.length > 0 || isNamed,
    };
  }

  /** The people whom a name means, as a condition gives it: its spelling is corrected where nobody is called so. */
  async peopleCalled(name: string): Promise<{ people: Person[]; used: string }> {
    const words = wordsOf(name);
    const people = await this.#peopleCalled(words);
    if (people.length > 0) return { people, used: name };
    const { corrector } = await this.#sources.unknownWords();
    const corrected = words.map((word) => corrector.find(word, true)?.word ?? word);
    return { people: await this.#peopleCalled(corrected), used: corrected.join(' ') };
  }

  async #peopleCalled(words: readonly string[]): Promise<Person[]> {
    const [longest] = words.toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return [];
    return peopleCalled(words, new Map([[longest, await this.#index.findPeople(longest)]]));
  }

  async #boost(ranked: readonly RankedPage[]): Promise<RankedPage[]> {
    const matches = matchingTopics(ranked, this.#topics).map(async ({ id, share }) => ({
      members: pagesIn([await this.#index.findTopic(id)]),
      share,
    }));
    return boostByTopic(ranked, await Promise.all(matches));
  }

  async #liftTitles(ranked: readonly RankedPage[], plan: Plan, findings: Findings): Promise<RankedPage[]> {
    const { papers } = this.#lexicon;
    const best = ranked.filter(({ page }) => page < papers).slice(0, TITLES);
    const holds = best.map(async ({ page }) => {
      const title = await this.#index.titleOf(page);
      return [page, titleShare(title, plan, findings, papers)] as const;
    });
    return liftTitles(ranked, new Map(await Promise.all(holds)));
  }

  /** Papers near the best ones are likelier meant; not where it is sure what is. */
  async #liftNeighbors(ranked: readonly RankedPage[], sure: ReadonlySet<number>): Promise<RankedPage[]> {
    const best = ranked.filter(({ page }) => page < this.#lexicon.papers).slice(0, BEST);
    if (sure.size > 0 || best.length === 0) return [...ranked];
    const near = await Promise.all(
      best.map(async ({ page, score }) => ({ score, near: await this.#index.near(page) })),
    );
    return liftNeighbors(ranked, near);
  }

  async #findKeys(named: readonly NamedKey[]): Promise<Map<NamedKey, readonly Hit[]>> {
    const found = await Promise.all(
      named.map(async (one) => {
        const hits = await Promise.all(one.keys.map((key) => this.#index.findKey(key)));
        return [one, hits.find((own) => own.length > 0) ?? []] as const;
      }),
    );
    return new Map(found.filter(([, hits]) => hits.length > 0));
  }

  async #find(plan: Plan): Promise<Findings> {
    const alternatives = this.#worthFetching(plan);
    const found = await Promise.all(
      alternatives.map(async (one) => [one.text, await this.#findOne(one)] as const),
    );
    return new Map(found);
  }

  /** What was typed, and of other terms those that are in the same files of the index or in a few more. */
  #worthFetching({ concepts }: Plan): Alternative[] {
    const all = concepts.flatMap((concept) => concept.alternatives);
    const files = new Set<number>();
    const filesOf = ({ text, kind }: Alternative) =>
      kind === 'word' || kind === 'all'
        ? wordsOf(text).flatMap((word) => this.#index.fileOf(word) ?? [])
        : [];
    return all
      .toSorted((a, b) => b.weight - a.weight)
      .filter((one) => {
        const own = new Set(filesOf(one)).difference(files);
        if (one.weight < 1 && own.size > 0 && files.size + own.size > MOST_FILES) return false;
        for (const file of own) files.add(file);
        return true;
      });
  }

  async #findOne({ text, kind, people = [] }: Alternative): Promise<readonly Hit[]> {
    if (kind === 'people') {
      const pages = new Set(people.flatMap((person) => person.pages));
      return [...pages].map((page) => ({ page, strength: WRITTEN }));
    }
    if (kind === 'phrase') return this.#index.findPhrase(text);
    if (kind === 'word') return this.#index.findWord(text);
    return inAll(await Promise.all(wordsOf(text).map((word) => this.#index.findWord(word))));
  }

  /** Names and joined words; of what the lexicon would know, nothing is looked up that it does not. */
  #findCompounds({ compounds, concepts }: Plan): Promise<FoundCompound[]> {
    return Promise.all(
      compounds
        .filter((compound) => this.#mayBeHeld(compound, compounds.length === 1))
        .map(async ({ text, words }) => ({
          named: await this.#index.findName(text),
          mentioned: words > 1 ? await this.#index.findWord(text) : [],
          share: words / Math.max(1, concepts.length),
          isPlain: words === 1 && concepts.length > 1 && (this.#lexicon.words.get(text) ?? 0) >= PLAIN_WORD,
        })),
    );
  }

  #mayBeHeld({ text, words }: Compound, isOnly: boolean): boolean {
    if (this.#lexicon.words.has(text) || isOnly) return true;
    return words > 1 && /\p{N}/u.test(text);
  }

  /** Pages whose whole title or own name is the query. */
  async #findWhole({ whole }: Plan): Promise<Set<number>> {
    const key = keyOf(whole);
    if (key.length < 2) return new Set();
    const isName = this.#lexicon.words.has(key) || !this.#lexicon.isWhole;
    const found = await Promise.all([
      this.#index.findTitle(titleToken(whole)),
      isName ? this.#index.findName(key) : [],
    ]);
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

/** A citation key as the words it is made of; every other query as it is. */
function readable(text: string, { words }: Lexicon): string {
  const key = readCitationKey(text);
  if (!key || words.has(wordsOf(text)[0] ?? '')) return text;
  return key.word === '' ? `${key.family} ${key.year}` : `${key.family} ${key.word}`;
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

function peopleIn({ concepts }: Plan): Person[] {
  return concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ people = [] }) => people));
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
  return { ...notes, unknown: [...notes.unknown, ...unknown.map(({ typed }) => typed)] };
}

function completionsOf(text: string, items: readonly Item[]): string[] {
  const last = items.at(-1);
  return (last?.completions ?? []).map((word) => text.trimEnd().replace(/[\p{L}\p{N}]+$/u, word));
}
