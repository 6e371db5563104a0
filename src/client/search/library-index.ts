import { fileOf, unpackPostings, type WeightFile } from '../../search/pack-weights.ts';
import type { Hit, TermIndex } from '../../search/term-index.ts';
import { nameTerm, termOf } from '../../search/term-weights.ts';
import type { PagefindInstance, PagefindPage, PagefindResult } from './pagefind.ts';

/** Strength of a phrase: Pagefind says only that it is there. */
const PHRASE_STRENGTH = 1.4;
/** Places at which a phrase may be joined. */
const MOST_JOINTS = 3;

/** The built index: terms and their weights from the library's own files, phrases and pages from Pagefind. */
export class LibraryIndex implements TermIndex {
  readonly #pagefind: PagefindInstance;
  /** Ids in the order to which term weights refer: papers by title, topics, lines of work. */
  readonly pages: readonly string[];
  readonly #byId: ReadonlyMap<string, PagefindResult>;
  readonly #folder: string;
  readonly #files: (Promise<WeightFile> | undefined)[];

  /** `folder` is the address of the index; `files` is the number of its files of term weights. */
  constructor(pagefind: PagefindInstance, order: readonly PagefindResult[], folder: string, files: number) {
    this.#pagefind = pagefind;
    this.pages = order.map(({ id }) => id);
    this.#byId = new Map(order.map((result) => [result.id, result]));
    this.#folder = folder;
    this.#files = Array.from({ length: files }, () => undefined);
  }

  findWord(word: string): Promise<readonly Hit[]> {
    return this.#find(termOf(word));
  }

  findName(key: string): Promise<readonly Hit[]> {
    return this.#find(nameTerm(key));
  }

  findTitle(token: string): Promise<readonly Hit[]> {
    return this.#find(token);
  }

  async findPhrase(phrase: string): Promise<readonly Hit[]> {
    const found = await Promise.all(
      hyphenations(phrase.split(' ')).map((words) => this.#pagefind.search(`"${words}"`)),
    );
    const pages = new Set(found.flatMap(({ results }) => results.map(({ id }) => id)));
    return [...pages].map((page) => ({ page, strength: PHRASE_STRENGTH }));
  }

  /** The page behind a hit. Throws on an unknown one. */
  pageOf(id: string): Promise<PagefindPage> {
    const page = this.#byId.get(id);
    if (!page) throw new Error(`the index has no page “${id}”`);
    return page.data();
  }

  async #find(term: string): Promise<readonly Hit[]> {
    const file = await this.#fileFor(term);
    const packed = Object.hasOwn(file, term) ? file[term] : undefined;
    if (packed === undefined) return [];
    return unpackPostings(packed).flatMap(({ page, weight }) => {
      const id = this.pages[page];
      return id === undefined ? [] : [{ page: id, strength: weight }];
    });
  }

  #fileFor(term: string): Promise<WeightFile> {
    const at = fileOf(term, this.#files.length);
    const known = this.#files[at];
    if (known) return known;
    const loading = this.#load(`${this.#folder}weights-${at}.json`);
    this.#files[at] = loading;
    loading.catch(() => {
      this.#files[at] = undefined;
    });
    return loading;
  }

  async #load(address: string): Promise<WeightFile> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    return (await response.json()) as WeightFile;
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
