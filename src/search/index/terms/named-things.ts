import { termOf, wordsOf } from '../../query/words.ts';
import { doubled } from './doubled.ts';
import type { WordIds } from './ids.ts';

/** Stands for a word that is part of no name, and for one not seen yet; the numbers of terms follow. */
const [UNSEEN, NONE, FIRST] = [0, 1, 2];

/** Finds mentions of things with several names, such as an acronym and its expansion, in texts. */
export class NamedThings {
  readonly #words: WordIds;
  /** The terms that names consist of, numbered. */
  readonly #terms = new Map<string, number>();
  /** Those numbers by word id, for the words that have occurred in texts. */
  #byWord = new Uint32Array(1 << 12);
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
    const known = this.#terms.get(term) ?? this.#terms.size + FIRST;
    this.#terms.set(term, known);
    return known;
  }

  #termOf(id: number): number {
    const known = this.#byWord[id] ?? UNSEEN;
    if (known !== UNSEEN) return known;
    while (id >= this.#byWord.length) this.#byWord = doubled(this.#byWord);
    const term = this.#terms.get(termOf(this.#words.wordOf(id))) ?? NONE;
    this.#byWord[id] = term;
    return term;
  }
}
