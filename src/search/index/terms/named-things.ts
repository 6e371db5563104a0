import { termOf, wordsOf } from '../../query/words.ts';
import type { WordIds } from './ids.ts';

/** Stands for a word that is part of no name. */
const NONE = -1;

/** Finds mentions of things with several names, such as an acronym and its expansion, in texts. */
export class NamedThings {
  readonly #words: WordIds;
  /** The terms that names consist of, numbered. */
  readonly #terms = new Map<string, number>();
  /** Those numbers by word id, for the words that have occurred in texts. */
  readonly #byWord: number[] = [];
  /** Names by their first term. */
  readonly #names: { terms: readonly number[]; thing: number }[][] = [];

  /** `things` has the names of each thing, folded. */
  constructor(things: readonly (readonly string[])[], words: WordIds) {
    this.#words = words;
    for (const [thing, names] of things.entries()) {
      for (const name of names) {
        const terms = wordsOf(name).map((word) => this.#numberOf(termOf(word)));
        const [first] = terms;
        if (first === undefined) continue;
        this.#names[first] ??= [];
        this.#names[first].push({ terms, thing });
      }
    }
  }

  /** The position in `things` of everything that a text mentions, once for each mention. */
  inText(text: string): number[] {
    const ids = this.#words.read(text);
    const found: number[] = [];
    for (let at = 0; at < ids.length; at++) {
      const term = this.#termOf(ids[at] as number);
      const names = term === NONE ? undefined : this.#names[term];
      if (names === undefined) continue;
      for (const { terms, thing } of names) {
        if (terms.every((one, by) => at + by < ids.length && this.#termOf(ids[at + by] as number) === one))
          found.push(thing);
      }
    }
    return found;
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term) ?? this.#terms.size;
    this.#terms.set(term, known);
    return known;
  }

  #termOf(id: number): number {
    this.#byWord[id] ??= this.#terms.get(termOf(this.#words.wordOf(id))) ?? NONE;
    return this.#byWord[id];
  }
}
