import { isStopWord } from '../query/stop-words.ts';
import { termOf } from '../query/terms.ts';
import type { WordIds } from './word-ids.ts';

/** Stands for a word that is no term: a stop word. */
const NO_TERM = -1;

/** Gives terms ids, in order of first mention. */
export class TermIds {
  readonly #words: WordIds;
  readonly #terms: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Terms by ids of words, as far as they were met in texts. */
  readonly #byWord: number[] = [];

  constructor(words: WordIds) {
    this.#words = words;
  }

  /** The terms of a text in order; stop words are left out. */
  inText(text: string): number[] {
    const terms: number[] = [];
    for (const word of this.#words.read(text)) {
      const term = this.#byWord[word] ?? this.#readWord(word);
      if (term !== NO_TERM) terms.push(term);
    }
    return terms;
  }

  idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.push(term) - 1;
    this.#ids.set(term, id);
    return id;
  }

  termOf(id: number): string {
    return this.#terms[id] as string;
  }

  #readWord(id: number): number {
    const word = this.#words.wordOf(id);
    const term = isStopWord(word) ? NO_TERM : this.idOf(termOf(word));
    this.#byWord[id] = term;
    return term;
  }
}
