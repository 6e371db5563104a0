import type { Hit, TermIndex } from '../../search/term-index.ts';

/** What Pagefind's bundle gives for one result, as far as it is used here. */
export interface PagefindResult {
  id: string;
  score: number;
  words: readonly number[];
  matchedMetaFields?: readonly string[];
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface PagefindSearchOptions {
  filters?: Record<string, string | readonly string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindInstance {
  search(term: string | null, options?: PagefindSearchOptions): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/**
 * How Pagefind scores one term: a word that only begins like it counts next to nothing, long pages hardly suffer,
 * and a title or a name adds to the mentions in the text.
 */
export const RANKING = {
  termSimilarity: 10,
  pageLength: 0.4,
  termSaturation: 1.2,
  metaWeights: { title: 0.35, names: 1.2, also: 0.6, authors: 1, date: 0 },
} as const;

/** Strength of a phrase: Pagefind gives no score for one. */
const PHRASE_STRENGTH = 1.4;

/** Pagefind as an index of terms. Keeps what it found, so that typing on asks only for what is new. */
export class PagefindTermIndex implements TermIndex {
  readonly #pagefind: PagefindInstance;
  readonly #size: number;
  readonly #found = new Map<string, Promise<readonly PagefindResult[]>>();
  readonly #pages = new Map<string, PagefindResult>();

  /** `size` is the number of indexed pages. */
  constructor(pagefind: PagefindInstance, size: number) {
    this.#pagefind = pagefind;
    this.#size = size;
  }

  async findWord(word: string): Promise<readonly Hit[]> {
    const [exact, all] = await Promise.all([this.#find(`"${word}"`), this.#find(word)]);
    const pages = new Set(exact.map(({ id }) => id));
    return this.#toHits(all).filter(({ page }) => pages.has(page));
  }

  async findPrefix(prefix: string): Promise<readonly Hit[]> {
    return this.#toHits(await this.#find(prefix));
  }

  async findPhrase(phrase: string): Promise<readonly Hit[]> {
    const found = await this.#find(`"${phrase}"`);
    return found.map((result) => toHit(result, PHRASE_STRENGTH));
  }

  /** The page behind a hit. Throws on a page that no search has found. */
  pageOf(id: string): Promise<PagefindPage> {
    const page = this.#pages.get(id);
    if (!page) throw new Error(`no search has found the page “${id}”`);
    return page.data();
  }

  /** Makes pages that were found otherwise known to `pageOf`. */
  remember(results: readonly PagefindResult[]): void {
    for (const result of results) this.#pages.set(result.id, result);
  }

  #find(term: string): Promise<readonly PagefindResult[]> {
    const known = this.#found.get(term);
    if (known) return known;
    const found = this.#pagefind.search(term).then(({ results }) => {
      this.remember(results);
      return results;
    });
    this.#found.set(term, found);
    found.catch(() => this.#found.delete(term));
    return found;
  }

  /** Pagefind multiplies by the rarity of the term and all its extensions; that part is taken out again. */
  #toHits(results: readonly PagefindResult[]): Hit[] {
    const rarity = Math.log(1 + (this.#size - results.length + 0.5) / (results.length + 0.5));
    return results.map((result) => toHit(result, result.score / rarity));
  }
}

function toHit({ id, words, matchedMetaFields }: PagefindResult, strength: number): Hit {
  return { page: id, strength, positions: words, fields: matchedMetaFields ?? [] };
}
