import { FACETS, type SearchState, type SortOrder } from '../../search/address.ts';
import { type Answer, SearchEngine } from '../../search/engine.ts';
import { excerptOf } from '../../search/excerpt.ts';
import { countFacets, type FacetCounts, type FacetTable, filterPages } from '../../search/facets.ts';
import { type Lexicon, type PackedLexicon, unpackLexicon } from '../../search/lexicon.ts';
import type { RankedPage } from '../../search/rank.ts';
import { withBase } from '../../urls.ts';
import { loadFacets, pagesMeeting } from './facet-table.ts';
import { type PagefindInstance, type PagefindPage, PagefindTermIndex, RANKING } from './pagefind-index.ts';
import type { FoundPage } from './result.ts';

/** What a search page shows of an answer. */
export interface SearchView {
  state: SearchState;
  answer: Answer;
  /** All papers that fit, in order; `papers` are those shown. */
  total: number;
  papers: FoundPage[];
  topics: FoundPage[];
  counts?: FacetCounts;
}

const MOST_TOPICS = 3;
/** Share of the query that a topic must hold to be shown. */
const TOPIC_COVERAGE = 0.75;
/** Share of the query that a paper must hold, relative to the one that holds most. */
const LEAST_COVERAGE = 0.4;

const SORTS: Readonly<Record<Exclude<SortOrder, 'relevance'>, Record<string, 'asc' | 'desc'>>> = {
  newest: { date: 'desc' },
  oldest: { date: 'asc' },
  title: { title: 'asc' },
};

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
  readonly #index: PagefindTermIndex;
  readonly #engine: SearchEngine;
  readonly #topics: ReadonlySet<string>;
  #table: Promise<FacetTable> | undefined;
  readonly #orders = new Map<SortOrder, Promise<Map<string, number>>>();

  private constructor(pagefind: PagefindInstance, lexicon: Lexicon, topics: ReadonlySet<string>) {
    this.lexicon = lexicon;
    this.#pagefind = pagefind;
    this.#index = new PagefindTermIndex(pagefind, lexicon.papers + lexicon.topics.length);
    this.#engine = new SearchEngine(this.#index, lexicon);
    this.#topics = topics;
  }

  /** Loads Pagefind and the lexicon from the index's folder. Rejects where a file is missing or broken. */
  static async load(folder: string): Promise<SearchClient> {
    const [pagefind, packed] = await Promise.all([startPagefind(folder), fetchLexicon(folder)]);
    const { results } = await pagefind.search(null, { filters: { type: ['topic'] } });
    return new SearchClient(pagefind, unpackLexicon(packed), new Set(results.map(({ id }) => id)));
  }

  /** Answers without facets where none is chosen, so that the first result needs the fewest bytes. */
  async search(state: SearchState): Promise<SearchView> {
    const answer = await this.#engine.answer(state.query, { isVerbatim: state.isVerbatim });
    const [topics, found] = await this.#split(answer, state);
    const needsTable = FACETS.some((facet) => state.chosen[facet].length > 0);
    const fitting = needsTable ? filterPages(found, await this.facets(), state) : found;
    const sorted = await this.#sort(fitting, state.sort);
    const [papers, shownTopics] = await Promise.all([
      this.#show(sorted.slice(0, state.shown), answer),
      this.#show(topics, answer),
    ]);
    return { state, answer, total: sorted.length, papers, topics: shownTopics };
  }

  /** The counts that belong to a view; they need the whole facet table. */
  async count({ state, answer }: SearchView): Promise<FacetCounts> {
    const [[, found], table] = await Promise.all([this.#split(answer, state), this.facets()]);
    return countFacets(found, table, state);
  }

  /** Which papers hold which value of which facet. */
  facets(): Promise<FacetTable> {
    this.#table ??= loadFacets(this.#pagefind);
    this.#table.catch(() => {
      this.#table = undefined;
    });
    return this.#table;
  }

  /** Topics that the query names, and papers that hold enough of it and meet its conditions. */
  async #split(answer: Answer, state: SearchState): Promise<[RankedPage[], RankedPage[]]> {
    const topics = answer.pages.filter(
      ({ page, coverage }) => this.#topics.has(page) && coverage >= TOPIC_COVERAGE,
    );
    const papers = answer.hasWords
      ? answer.pages.filter(({ page }) => !this.#topics.has(page))
      : await this.#browse(answer, state);
    const least = LEAST_COVERAGE * Math.max(0, ...papers.map(({ coverage }) => coverage));
    const enough = papers.filter(({ coverage }) => coverage >= least);
    return [topics.slice(0, MOST_TOPICS), await this.#meetConditions(enough, answer)];
  }

  /** All papers, where a reader has asked for none by words but has set a filter. */
  async #browse({ query }: Answer, { chosen }: SearchState): Promise<RankedPage[]> {
    if (query.conditions.length === 0 && FACETS.every((facet) => chosen[facet].length === 0)) return [];
    const { results } = await this.#pagefind.search(null, {
      filters: { type: ['paper'] },
      sort: { title: 'asc' },
    });
    this.#index.remember(results);
    return results.map(({ id }) => ({ page: id, score: 0, coverage: 0, missing: 0 }));
  }

  async #meetConditions(pages: RankedPage[], { query }: Answer): Promise<RankedPage[]> {
    const allowed = await Promise.all(
      query.conditions.map((condition) =>
        pagesMeeting(condition, this.#index, () => this.facets(), this.lexicon),
      ),
    );
    return pages.filter(({ page }) => allowed.every((members) => members.has(page)));
  }

  async #sort(pages: RankedPage[], order: SortOrder): Promise<RankedPage[]> {
    if (order === 'relevance') return pages;
    const places = await this.#placesIn(order);
    const placeOf = ({ page }: RankedPage) => places.get(page) ?? Number.POSITIVE_INFINITY;
    return [...pages].sort((a, b) => {
      const [first, second] = [placeOf(a), placeOf(b)];
      return first === second ? 0 : first - second;
    });
  }

  #placesIn(order: Exclude<SortOrder, 'relevance'>): Promise<Map<string, number>> {
    const known = this.#orders.get(order);
    if (known) return known;
    const places = this.#pagefind
      .search(null, { sort: SORTS[order] })
      .then(({ results }) => new Map(results.map(({ id }, place) => [id, place])));
    this.#orders.set(order, places);
    places.catch(() => this.#orders.delete(order));
    return places;
  }

  #show(pages: readonly RankedPage[], answer: Answer): Promise<FoundPage[]> {
    return Promise.all(
      pages.map(async (ranked) => {
        return toFoundPage(await this.#index.pageOf(ranked.page), ranked, answer.terms, this.lexicon);
      }),
    );
  }
}

async function startPagefind(folder: string): Promise<PagefindInstance> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    createInstance(options: object): PagefindInstance;
  };
  return module.createInstance({ noWorker: true, ranking: RANKING });
}

async function fetchLexicon(folder: string): Promise<PackedLexicon> {
  const response = await fetch(`${folder}lexicon.json`);
  if (!response.ok) throw new Error(`${response.status} for lexicon.json`);
  return (await response.json()) as PackedLexicon;
}

function toFoundPage(
  { url, meta, filters, raw_content }: PagefindPage,
  { missing }: RankedPage,
  terms: readonly string[],
  { topics }: Lexicon,
): FoundPage {
  const [id] = filters['topic'] ?? [];
  const topic = topics.find((one) => one.id === id);
  const [organisation] = filters['organisation'] ?? [];
  return {
    url,
    title: meta['title'] ?? '',
    excerpt: excerptOf(raw_content, terms),
    holdsAll: missing === 0,
    hasCode: filters['code']?.includes('yes') ?? false,
    ...(filters['year']?.[0] !== undefined && { year: filters['year'][0] }),
    ...(topic && { topic: { id: topic.id, title: topic.title } }),
    ...(organisation !== undefined && { organisation }),
  };
}
