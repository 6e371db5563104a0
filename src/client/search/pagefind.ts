import { wordsOf } from '../../search/words.ts';
import { withBase } from '../../urls.ts';

/** What Pagefind's bundle gives for one result, as far as it is used here. */
interface PagefindResult {
  id: string;
  matchedMetaFields?: readonly string[];
}

interface PagefindInstance {
  search(
    term: string | null,
    options?: { sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: PagefindResult[] }>;
}

/** Fields of a paper that Pagefind knows apart from its text. */
export type PagefindField = 'title' | 'authors';

/** Places at which a phrase may be joined. */
const MOST_JOINTS = 3;

/**
 * Pagefind's index, asked for what the library's own files do not hold: where words stand next to each other, and
 * in which field.
 */
export class PagefindIndex {
  readonly #pagefind: PagefindInstance;
  /** Places in the order of pages, by Pagefind's ids. */
  readonly #places: ReadonlyMap<string, number>;

  private constructor(pagefind: PagefindInstance, order: readonly PagefindResult[]) {
    this.#pagefind = pagefind;
    this.#places = new Map(order.map(({ id }, place) => [id, place]));
  }

  /** Starts Pagefind from the folder of the index. Rejects where a file of it cannot be loaded. */
  static async load(folder: string): Promise<PagefindIndex> {
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
      createInstance(options: object): PagefindInstance;
    };
    // This is a worker already.
    const pagefind = module.createInstance({ noWorker: true, baseUrl: withBase('') });
    const { results } = await pagefind.search(null, { sort: { order: 'asc' } });
    return new PagefindIndex(pagefind, results);
  }

  /** Pages that hold the words next to each other. */
  async withPhrase(phrase: string): Promise<Set<number>> {
    const found = await Promise.all(
      hyphenations(phrase.split(' ')).map((words) => this.#pagefind.search(`"${words}"`)),
    );
    return this.#placesOf(found.flatMap(({ results }) => results));
  }

  /** Pages whose field holds every word; Pagefind names the fields of a match for single words only. */
  async withField(value: string, field: PagefindField): Promise<Set<number>> {
    const found = await Promise.all(wordsOf(value).map((word) => this.#pagefind.search(word)));
    const [first = new Set<number>(), ...rest] = found.map(({ results }) =>
      this.#placesOf(results.filter((one) => one.matchedMetaFields?.includes(field))),
    );
    return rest.reduce((pages, others) => pages.intersection(others), first);
  }

  #placesOf(results: readonly PagefindResult[]): Set<number> {
    return new Set(results.map(({ id }) => this.#places.get(id) ?? -1));
  }
}

/**
 * A phrase with any of its neighbours written together: to Pagefind, words joined by a hyphen are one word. Of longer
 * phrases, only the first words are joined.
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
