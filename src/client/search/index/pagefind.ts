import { withBase } from '../../../base/with-base.ts';
import { indexFolder, indexOfName, placesFile, placesOf } from '../../../search/index/indexes.ts';
import type { PageRecord } from '../../../search/index/page-record.ts';
import { termOf, wordsOf } from '../../../search/query/words.ts';
import { fetchJson } from '../../shared/fetch-json.ts';

/**
 * The full-text index of the site, for what the library's own files cannot answer: which words are adjacent, and in
 * which field they are.
 */
export interface PhraseIndex {
  /** Pages that contain the words next to each other, in any inflection. */
  withPhrase(phrase: string): Promise<Set<number>>;
  /** Pages whose titles contain every word. */
  withTitle(value: string): Promise<Set<number>>;
}

/** The fields of Pagefind's results that are used here. */
interface PagefindResult {
  id: string;
  matchedMetaFields?: readonly string[];
}

interface PagefindInstance {
  search(
    term: string | null,
    options?: { sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: PagefindResult[] }>;
  mergeIndex(address: string, options: object): Promise<void>;
}

type PageOf = (page: number) => Promise<PageRecord>;

/** Number of gaps between words at which a phrase may be joined. */
const MOST_JOINTS = 3;

/** The phrase index, made of Pagefind's indexes. */
export class PagefindIndex implements PhraseIndex {
  readonly #pagefind: PagefindInstance;
  /** Positions in the order of pages, by Pagefind's ids. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #pageOf: PageOf;

  private constructor(pagefind: PagefindInstance, places: ReadonlyMap<string, number>, pageOf: PageOf) {
    this.#pagefind = pagefind;
    this.#pageOf = pageOf;
    this.#places = places;
  }

  /**
   * Starts Pagefind from the folder of its indexes; `pageOf` returns what is shown of a page. Rejects if a file
   * cannot be loaded.
   */
  static async load(folder: string, indexes: number, pageOf: PageOf): Promise<PagefindIndex> {
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
      createInstance(options: object): PagefindInstance;
    };
    // This already runs in a worker.
    const options = { noWorker: true, baseUrl: withBase('') };
    const pagefind = module.createInstance(options);
    const numbers = Array.from({ length: indexes }, (_, at) => at + 1);
    const [packed] = await Promise.all([
      Promise.all(numbers.map((index) => fetchJson<string>(folder + placesFile(index)))),
      ...numbers
        .slice(1)
        .map((index) => pagefind.mergeIndex(folder + indexFolder(index), { baseUrl: options.baseUrl })),
    ]);
    const { results } = await pagefind.search(null, { sort: { order: 'asc' } });
    const names = results.map(({ id }) => id);
    return new PagefindIndex(pagefind, placesOf(names, packed), pageOf);
  }

  async withPhrase(phrase: string): Promise<Set<number>> {
    const found = await Promise.all(
      hyphenations(phrase.split(' ')).map((words) => this.#pagefind.search(`"${words}"`)),
    );
    return this.#placesOf(found.flatMap(({ results }) => results));
  }

  /** Pagefind reports the field of a match only for single words. */
  async withTitle(value: string): Promise<Set<number>> {
    const found = await Promise.all(wordsOf(value).map((word) => this.#withWord(word)));
    const [first = new Set<number>(), ...rest] = found.map((results) => this.#placesOf(results));
    return rest.reduce((pages, others) => pages.intersection(others), first);
  }

  /**
   * For a word that an index does not know, Pagefind searches for a shorter one; one result from each index shows
   * whether it did.
   */
  async #withWord(word: string): Promise<PagefindResult[]> {
    const { results } = await this.#pagefind.search(word);
    const matches = results.filter((one) => one.matchedMetaFields?.includes('title'));
    const byIndex = Map.groupBy(matches, ({ id }) => indexOfName(id));
    const found = [...byIndex.values()].map(async (inIndex) => {
      const [first = -1] = this.#placesOf(inIndex.slice(0, 1));
      const { title } = await this.#pageOf(first);
      return holdsWord(title, word) ? inIndex : [];
    });
    return (await Promise.all(found)).flat();
  }

  #placesOf(results: readonly PagefindResult[]): Set<number> {
    return new Set(results.map(({ id }) => this.#places.get(id) ?? -1));
  }
}

/** Whether a text contains a word, another form of it or one that it begins, as one word or several. */
function holdsWord(text: string, word: string): boolean {
  const term = termOf(word);
  const words = wordsOf(text);
  return words.join('').includes(word) || words.some((one) => one.startsWith(term) || termOf(one) === term);
}

/**
 * A phrase with any two neighbors joined: to Pagefind, words with a hyphen are one word. In a long phrase, only the
 * first words are joined.
 */
function hyphenations([first = '', ...rest]: readonly string[]): string[] {
  return rest.reduce<string[]>(
    (phrases, word, at) => [
      ...phrases.map((phrase) => `${phrase} ${word}`),
      ...(at < MOST_JOINTS ? phrases.map((phrase) => `${phrase}${word}`) : []),
    ],
    [first],
  );
}
