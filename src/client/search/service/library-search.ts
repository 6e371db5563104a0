import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import { hasChoice, type SearchState } from '../../../search/query/address.ts';
import type { Answer } from '../../../search/query/answer.ts';
import { SearchEngine } from '../../../search/query/engine.ts';
import { countFacets, filterPages, isDated } from '../../../search/query/facets.ts';
import { readWishes, type Wish } from '../../../search/query/parse/wishes.ts';
import type { RankedPage } from '../../../search/query/rank/rank.ts';
import { relatedSearches } from '../../../search/query/related-searches.ts';
import { keyOf } from '../../../search/query/words.ts';
import { type IndexSource, LibraryIndex } from '../index/library-index.ts';
import { asFaceted, pagesMeeting, wishesOf, withWishes } from './conditions.ts';
import {
  type FoundDetails,
  type FoundPage,
  toFoundDetails,
  toFoundPage,
  toFoundPerson,
  toFoundSystem,
} from './found-page.ts';
import type { FoundSystem, Nearby, SearchService, SearchView } from './search-service.ts';
import { sortPages } from './sort-pages.ts';
import { nearestTopics, nearestVenues, topicsFor } from './topics-for.ts';

const MOST_SYSTEMS = 3;
const MOST_PEOPLE = 3;
const MOST_COMPLETIONS = 4;
/** Minimum share of the query that a paper must match, relative to the best paper. */
const LEAST_COVERAGE = 0.4;

/** What a query found, before filters. */
interface Found {
  answer: Answer;
  /** Filters that the query states in plain words. */
  wishes: Wish[];
  /** The state with those wishes added to what is chosen. */
  state: SearchState;
  /** Wishes of the query that no paper meets; they were dropped from the search. */
  unmet: string[];
  papers: RankedPage[];
}

/** The built index, ready to answer. */
export class LibrarySearch implements Omit<SearchService, 'open'> {
  readonly topics: readonly LexiconTopic[];
  readonly #index: LibraryIndex;
  readonly #engine: SearchEngine;
  /** Number of papers: pages from there on are topics, then lines of work. */
  readonly #papers: number;
  /** The latest query: its filters, counts and further results are requested next. */
  #latest: Promise<Found> | undefined;
  #latestKey = '';

  private constructor(index: LibraryIndex) {
    const { lexicon } = index;
    this.topics = lexicon.topics;
    this.#index = index;
    this.#papers = lexicon.papers;
    this.#engine = new SearchEngine(index, lexicon);
  }

  /** Loads what every query needs. Rejects if a file is missing or broken. */
  static async load(source: IndexSource): Promise<LibrarySearch> {
    return new LibrarySearch(await LibraryIndex.load(source));
  }

  async prepare(): Promise<void> {
    await Promise.all([this.#index.vocabulary(), this.#index.unknownWords()]);
  }

  async search(state: SearchState): Promise<SearchView> {
    const found = await this.#find(state);
    const { answer, wishes, unmet } = found;
    const fitting = await this.#fitting(found, state);
    const [papers, topics, systems] = await Promise.all([
      this.#show(fitting.slice(0, state.shown), answer),
      this.#show(topicsFor(answer, found.state, this.#index.lexicon), answer),
      this.#systemsFor(answer),
    ]);
    const { hasWords, notes, people } = answer;
    return {
      state,
      authors: state.chosen.author.length > 0 ? await this.#index.authorNames() : new Map(),
      wishes,
      unmet,
      conditions: answer.query.conditions,
      completions: answer.completions
        .filter((query) => systems.every(({ name }) => keyOf(name) !== keyOf(query)))
        .slice(0, MOST_COMPLETIONS),
      hasWords,
      notes,
      total: fitting.length,
      papers,
      topics,
      systems,
      people: people.slice(0, MOST_PEOPLE).map(toFoundPerson),
    };
  }

  async details(state: SearchState, pages: readonly number[]): Promise<FoundDetails[]> {
    const { answer } = await this.#find(state);
    return Promise.all(pages.map(async (page) => toFoundDetails(await this.#index.detailsOf(page), answer)));
  }

  async related(state: SearchState, found: readonly string[]): Promise<string[]> {
    return relatedSearches(state.query, found, this.topics, await this.#index.topicTerms());
  }

  async nearest({ query }: SearchState): Promise<Nearby> {
    const { queries, people } = await this.#engine.nearest(query);
    const venues = nearestVenues(query, this.#index.lexicon.venues);
    return {
      queries: [...queries, ...venues],
      people: people.map(toFoundPerson),
      topics: nearestTopics(query, this.topics),
    };
  }

  async count(state: SearchState): ReturnType<SearchService['count']> {
    const [found, table] = await Promise.all([this.#find(state), this.#index.facets()]);
    const { answer, papers, wishes } = found;
    const undated = papers.filter(({ page }) => !isDated(page, table)).length;
    const stated = await wishesOf(answer.query.conditions, this.#index, this.#engine);
    const { chosen } = withWishes(found.state, stated);
    return {
      counts: countFacets(papers, table, found.state),
      authors: await this.#index.authorNames(),
      undated,
      chosen,
      wishes: [...wishes, ...stated],
    };
  }

  async slugsOf(state: SearchState, most: number): Promise<string[]> {
    const first = (await this.#fitting(await this.#find(state), state)).slice(0, most);
    const found = await Promise.all(first.map(({ page }) => this.#index.pageOf(page)));
    return found.map(({ url }) => /([^/]+)\/?$/.exec(url)?.[1] ?? '');
  }

  /** The papers of a state, in its order. */
  async #fitting({ papers, state: wished }: Found, { sort, onlyDated }: SearchState): Promise<RankedPage[]> {
    const state = { ...wished, onlyDated };
    const fitting = hasChoice(state) ? filterPages(papers, await this.#index.facets(), state) : papers;
    return sortPages(fitting, sort, this.#index);
  }

  #find(state: SearchState): Promise<Found> {
    const key = JSON.stringify([state.query, state.isVerbatim, state.chosen]);
    if (this.#latest && this.#latestKey === key) return this.#latest;
    const finding = this.#findAnew(state);
    this.#latest = finding;
    this.#latestKey = key;
    finding.catch(() => {
      if (this.#latest === finding) this.#latest = undefined;
    });
    return finding;
  }

  async #findAnew(state: SearchState): Promise<Found> {
    const { lexicon } = this.#index;
    const { wishes: read, rest } = state.isVerbatim
      ? { wishes: [], rest: state.query }
      : readWishes(state.query, { ...lexicon, isWord: (word) => lexicon.alsoVenues.has(word) });
    const wishes = read.length > 0 ? asFaceted(read, await this.#index.facets()) : [];
    const wished = withWishes(state, wishes);
    const answer = await this.#engine.answer(rest, { isVerbatim: state.isVerbatim });
    const found = { answer, wishes, state: wished, papers: await this.#papersFor(answer, wished), unmet: [] };
    if (wishes.length === 0 || !answer.hasWords || (await this.#fitting(found, state)).length > 0)
      return found;
    const papers = await this.#papersFor(answer, state);
    return { answer, wishes: [], state, papers, unmet: [...new Set(wishes.map(({ typed }) => typed))] };
  }

  /** Papers that match enough of the query and meet its conditions; all papers if it only has conditions or filters. */
  async #papersFor({ query, pages, hasWords }: Answer, state: SearchState): Promise<RankedPage[]> {
    const asksForAll = !hasWords && (query.conditions.length > 0 || hasChoice(state));
    const papers = asksForAll ? this.#allPapers() : pages.filter(({ page }) => page < this.#papers);
    const least = LEAST_COVERAGE * papers.reduce((most, { coverage }) => Math.max(most, coverage), 0);
    const allowed = await Promise.all(
      query.conditions.map((condition) => pagesMeeting(condition, this.#index, this.#engine)),
    );
    return papers.filter(
      ({ page, coverage }) => coverage >= least && allowed.every((members) => members.has(page)),
    );
  }

  #allPapers(): RankedPage[] {
    return Array.from({ length: this.#papers }, (_, page) => ({ page, score: 0, coverage: 0, missing: 0 }));
  }

  async #systemsFor({ systems }: Answer): Promise<FoundSystem[]> {
    const once = [...new Map(systems.map((one) => [one.page, one])).values()].slice(0, MOST_SYSTEMS);
    return Promise.all(
      once.map(async ({ page, words }) => toFoundSystem(await this.#index.pageOf(page), words)),
    );
  }

  #show(pages: readonly RankedPage[], { marks, people }: Answer): Promise<FoundPage[]> {
    return Promise.all(
      pages.map(async (ranked) =>
        toFoundPage(await this.#index.pageOf(ranked.page), ranked, { marks, people }, this.topics),
      ),
    );
  }
}
