import { FACETS, type SearchState, type SortOrder } from '../../search/address.ts';
import { type Answer, SearchEngine } from '../../search/engine.ts';
import { countFacets, type FacetCounts, type FacetTable, filterPages, isDated } from '../../search/facets.ts';
import { type Lexicon, type PackedLexicon, unpackLexicon } from '../../search/lexicon.ts';
import type { RankedPage } from '../../search/rank.ts';
import { withBase } from '../../urls.ts';
import { loadFacets, membersOf, pagesMeeting } from './facet-table.ts';
import { type FoundPage, toFoundPage } from './found-page.ts';
import { LibraryIndex } from './library-index.ts';
import { type PagefindInstance, startPagefind } from './pagefind.ts';

/** An answer as a search page shows it. */
export interface SearchView {
  state: SearchState;
  answer: Answer;
  /** Number of papers that fit; `papers` are those shown. */
  total: number;
  papers: FoundPage[];
  /** Every paper that fits, in the order of the list. */
  pages: readonly string[];
  /** Topics and lines of work. */
  topics: FoundPage[];
}

const MOST_TOPICS = 3;
/** Share of the query that a topic must hold to be shown. */
const TOPIC_COVERAGE = 0.75;
/** Share of the query that a paper must hold, relative to the one that holds most. */
const LEAST_COVERAGE = 0.4;

let loading: Promise<SearchClient> | undefined;

/** The search client of this page, loaded once; after a failure, the next call tries again. */
export function loadSearch(): Promise<SearchClient> {
  loading ??= SearchClient.load(withBase('pagefind/'));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The built index, ready to answer. */
export class SearchClient {
  readonly lexicon: Lexicon;
  readonly #pagefind: PagefindInstance;
  readonly #index: LibraryIndex;
  readonly #engine: SearchEngine;
  readonly #papers: readonly string[];
  /** Topics and lines of work. */
  readonly #topics: ReadonlySet<string>;
  readonly #lines: ReadonlySet<string>;
  #table: Promise<FacetTable> | undefined;
  readonly #places = new Map<SortOrder, Promise<Map<string, number>>>();

  private constructor(
    pagefind: PagefindInstance,
    lexicon: Lexicon,
    index: LibraryIndex,
    engine: SearchEngine,
  ) {
    this.lexicon = lexicon;
    this.#pagefind = pagefind;
    this.#index = index;
    this.#engine = engine;
    this.#papers = index.pages.slice(0, lexicon.papers);
    this.#topics = new Set(index.pages.slice(lexicon.papers));
    this.#lines = new Set(index.pages.slice(lexicon.papers + lexicon.topics.length));
  }

  /** Loads Pagefind and the lexicon from the index's folder. Rejects where a file is missing or broken. */
  static async load(folder: string): Promise<SearchClient> {
    const [pagefind, lexicon] = await Promise.all([startPagefind(folder), fetchLexicon(folder)]);
    const { results } = await pagefind.search(null, { sort: { order: 'asc' } });
    const index = new LibraryIndex(pagefind, results, folder, lexicon.files);
    const topics = lexicon.topics.map(async ({ id }, at) => ({
      page: index.pages[lexicon.papers + at] ?? '',
      members: await membersOf(pagefind, 'topic', id),
    }));
    return new SearchClient(
      pagefind,
      lexicon,
      index,
      new SearchEngine(index, lexicon, await Promise.all(topics)),
    );
  }

  /** Answers without facets where none is chosen, so that the first result needs the fewest bytes. */
  async search(state: SearchState): Promise<SearchView> {
    const answer = await this.#engine.answer(state.query, { isVerbatim: state.isVerbatim });
    const found = await this.#papersFor(answer, state);
    const hasChoice = FACETS.some((facet) => state.chosen[facet].length > 0);
    const fitting = hasChoice ? filterPages(found, await this.facets(), state) : found;
    const sorted = await this.#sort(fitting, state.sort);
    const [papers, shownTopics] = await Promise.all([
      this.#show(sorted.slice(0, state.shown), answer),
      this.#show(this.#topicsFor(answer), answer),
    ]);
    const pages = sorted.map(({ page }) => page);
    return { state, answer, total: sorted.length, papers, pages, topics: shownTopics };
  }

  /** Topics, then lines of work, that hold most of the query. */
  #topicsFor({ pages }: Answer): RankedPage[] {
    return pages
      .filter(({ page, coverage }) => this.#topics.has(page) && coverage >= TOPIC_COVERAGE)
      .slice(0, MOST_TOPICS)
      .sort((a, b) => Number(this.#lines.has(a.page)) - Number(this.#lines.has(b.page)));
  }

  /** The counts that belong to a view, and how many of its papers have no date; they need the whole facet table. */
  async count({ state, answer }: SearchView): Promise<{ counts: FacetCounts; undated: number }> {
    const [found, table] = await Promise.all([this.#papersFor(answer, state), this.facets()]);
    const undated = found.filter(({ page }) => !isDated(page, table)).length;
    return { counts: countFacets(found, table, state), undated };
  }

  /** The slugs of the first `most` papers of a view. */
  async slugsOf({ pages }: SearchView, most: number): Promise<string[]> {
    const found = await Promise.all(pages.slice(0, most).map((page) => this.#index.pageOf(page)));
    return found.map(({ url }) => /([^/]+)\/?$/.exec(url)?.[1] ?? '');
  }

  /** Which papers hold which value of which facet. */
  facets(): Promise<FacetTable> {
    this.#table ??= loadFacets(this.#pagefind);
    this.#table.catch(() => {
      this.#table = undefined;
    });
    return this.#table;
  }

  /** Papers that hold enough of the query and meet its conditions; all papers where it has conditions or filters only. */
  async #papersFor({ query, pages, hasWords }: Answer, { chosen }: SearchState): Promise<RankedPage[]> {
    const asksForAll =
      !hasWords && (query.conditions.length > 0 || FACETS.some((facet) => chosen[facet].length > 0));
    const papers = asksForAll
      ? this.#papers.map((page) => ({ page, score: 0, coverage: 0, missing: 0 }))
      : pages.filter(({ page }) => !this.#topics.has(page));
    const least = LEAST_COVERAGE * papers.reduce((most, { coverage }) => Math.max(most, coverage), 0);
    const allowed = await Promise.all(
      query.conditions.map((condition) =>
        pagesMeeting(condition, this.#pagefind, () => this.facets(), this.lexicon),
      ),
    );
    return papers.filter(
      ({ page, coverage }) => coverage >= least && allowed.every((members) => members.has(page)),
    );
  }

  /** Papers without a date come last when sorted by date, in the order they came in. */
  async #sort(pages: RankedPage[], order: SortOrder): Promise<RankedPage[]> {
    if (order === 'relevance') return pages;
    const places = await this.#placesIn(order);
    const placeOf = ({ page }: RankedPage) => places.get(page) ?? this.#papers.length;
    return [...pages].sort((a, b) => placeOf(a) - placeOf(b));
  }

  #placesIn(order: Exclude<SortOrder, 'relevance'>): Promise<Map<string, number>> {
    const known = this.#places.get(order);
    if (known) return known;
    const places = this.#inOrder(order).then((pages) => new Map(pages.map((page, place) => [page, place])));
    this.#places.set(order, places);
    places.catch(() => this.#places.delete(order));
    return places;
  }

  async #inOrder(order: Exclude<SortOrder, 'relevance'>): Promise<readonly string[]> {
    if (order === 'title') return this.#papers;
    const { results } = await this.#pagefind.search(null, {
      sort: { date: order === 'newest' ? 'desc' : 'asc' },
    });
    return results.map(({ id }) => id);
  }

  #show(pages: readonly RankedPage[], { terms }: Answer): Promise<FoundPage[]> {
    return Promise.all(
      pages.map(async (ranked) =>
        toFoundPage(await this.#index.pageOf(ranked.page), ranked, terms, this.lexicon),
      ),
    );
  }
}

async function fetchLexicon(folder: string): Promise<Lexicon> {
  const response = await fetch(`${folder}lexicon.json`);
  if (!response.ok) throw new Error(`${response.status} for lexicon.json`);
  return unpackLexicon((await response.json()) as PackedLexicon);
}
