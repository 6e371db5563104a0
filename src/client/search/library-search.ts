import type { LexiconTopic } from '../../search/index/lexicon.ts';
import { FACETS, type SearchState, type SortOrder } from '../../search/query/address.ts';
import { type Answer, SearchEngine } from '../../search/query/engine.ts';
import { countFacets, filterPages, isDated } from '../../search/query/facets.ts';
import type { RankedPage } from '../../search/query/rank.ts';
import { pagesMeeting } from './conditions.ts';
import { type FoundPage, toFoundPage } from './found-page.ts';
import { type IndexSource, LibraryIndex } from './library-index.ts';
import type { SearchService, SearchView } from './search-service.ts';

const MOST_TOPICS = 3;
/** Share of the query that a topic must hold to be shown. */
const TOPIC_COVERAGE = 0.75;
/** Share of the query that a paper must hold, relative to the one that holds most. */
const LEAST_COVERAGE = 0.4;

/** What a query found, before filters. */
interface Found {
  answer: Answer;
  papers: RankedPage[];
}

/** The built index, ready to answer. */
export class LibrarySearch implements Omit<SearchService, 'open'> {
  readonly topics: readonly LexiconTopic[];
  readonly #index: LibraryIndex;
  readonly #engine: SearchEngine;
  /** Number of papers: pages from there on are those of topics, then of lines of work. */
  readonly #papers: number;
  /** Of the latest query: filters, counts and more results of it are asked for next. */
  #latest: Promise<Found> | undefined;
  #latestKey = '';

  private constructor(index: LibraryIndex) {
    const { lexicon } = index;
    this.topics = lexicon.topics;
    this.#index = index;
    this.#papers = lexicon.papers;
    const pages = this.topics.map(({ id }, at) => ({ id, page: lexicon.papers + at }));
    this.#engine = new SearchEngine(index, lexicon, pages);
  }

  /** Loads what every query needs of an index. Rejects where a file is missing or broken. */
  static async load(source: IndexSource): Promise<LibrarySearch> {
    return new LibrarySearch(await LibraryIndex.load(source));
  }

  async search(state: SearchState): Promise<SearchView> {
    const { answer } = await this.#find(state);
    const fitting = await this.#fitting(state);
    const [papers, topics] = await Promise.all([
      this.#show(fitting.slice(0, state.shown), answer),
      this.#show(this.#topicsFor(answer), answer),
    ]);
    const { hasWords, notes } = answer;
    return { state, hasWords, notes, total: fitting.length, papers, topics };
  }

  async count(state: SearchState): ReturnType<SearchService['count']> {
    const [{ papers }, table] = await Promise.all([this.#find(state), this.#index.facets()]);
    const undated = papers.filter(({ page }) => !isDated(page, table)).length;
    return { counts: countFacets(papers, table, state), undated };
  }

  async slugsOf(state: SearchState, most: number): Promise<string[]> {
    const first = (await this.#fitting(state)).slice(0, most);
    const found = await Promise.all(first.map(({ page }) => this.#index.pageOf(page)));
    return found.map(({ url }) => /([^/]+)\/?$/.exec(url)?.[1] ?? '');
  }

  /** The papers of a state, in its order. */
  async #fitting(state: SearchState): Promise<RankedPage[]> {
    const { papers } = await this.#find(state);
    const fitting = hasChoice(state) ? filterPages(papers, await this.#index.facets(), state) : papers;
    return this.#sort(fitting, state.sort);
  }

  #find(state: SearchState): Promise<Found> {
    const key = JSON.stringify([state.query, state.isVerbatim, hasChoice(state)]);
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
    const answer = await this.#engine.answer(state.query, { isVerbatim: state.isVerbatim });
    return { answer, papers: await this.#papersFor(answer, state) };
  }

  /** Papers that hold enough of the query and meet its conditions; all papers where it has conditions or filters only. */
  async #papersFor({ query, pages, hasWords }: Answer, state: SearchState): Promise<RankedPage[]> {
    const asksForAll = !hasWords && (query.conditions.length > 0 || hasChoice(state));
    const papers = asksForAll ? this.#allPapers() : pages.filter(({ page }) => page < this.#papers);
    const least = LEAST_COVERAGE * papers.reduce((most, { coverage }) => Math.max(most, coverage), 0);
    const allowed = await Promise.all(
      query.conditions.map((condition) => pagesMeeting(condition, this.#index)),
    );
    return papers.filter(
      ({ page, coverage }) => coverage >= least && allowed.every((members) => members.has(page)),
    );
  }

  #allPapers(): RankedPage[] {
    return Array.from({ length: this.#papers }, (_, page) => ({ page, score: 0, coverage: 0, missing: 0 }));
  }

  /** Topics, then lines of work, that hold most of the query. */
  #topicsFor({ pages }: Answer): RankedPage[] {
    const firstLine = this.#papers + this.topics.length;
    return pages
      .filter(({ page, coverage }) => page >= this.#papers && coverage >= TOPIC_COVERAGE)
      .slice(0, MOST_TOPICS)
      .sort((a, b) => Number(a.page >= firstLine) - Number(b.page >= firstLine));
  }

  /** Papers are numbered by title. Those without a date come last when sorted by date, in the order they came in. */
  async #sort(pages: readonly RankedPage[], order: SortOrder): Promise<RankedPage[]> {
    if (order === 'relevance') return [...pages];
    if (order === 'title') return pages.toSorted((a, b) => a.page - b.page);
    const oldest = await this.#index.byDay();
    const dated = order === 'newest' ? oldest.toReversed() : oldest;
    const places = new Map(dated.map((page, place) => [page, place]));
    const placeOf = ({ page }: RankedPage) => places.get(page) ?? this.#papers;
    return pages.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  #show(pages: readonly RankedPage[], { terms }: Answer): Promise<FoundPage[]> {
    return Promise.all(
      pages.map(async (ranked) =>
        toFoundPage(await this.#index.shownPage(ranked.page), ranked, terms, this.topics),
      ),
    );
  }
}

function hasChoice({ chosen }: SearchState): boolean {
  return FACETS.some((facet) => chosen[facet].length > 0);
}
