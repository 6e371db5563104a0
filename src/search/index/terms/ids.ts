import { WordReader } from '../../../library/similarity/word-reader.ts';
import { isStopWord } from '../../query/stop-words.ts';
import { foldText, termOf } from '../../query/words.ts';

/**
 * Reads texts as the words that search compares, by their ids, in order of first mention. Building the index needs
 * the words of each text several times, but each text is read only once.
 */
export class WordIds {
  readonly #reader = new WordReader();
  readonly #texts = new Map<string, Uint32Array>();

  /** The ids of a text's words, in order. */
  read(text: string): Uint32Array {
    const known = this.#texts.get(text);
    if (known) return known;
    const { ids } = this.#reader.parse(foldText(text));
    this.#texts.set(text, ids);
    return ids;
  }

  wordOf(id: number): string {
    return this.#reader.wordOf(id);
  }

  /** The id of one folded word. */
  idOf(word: string): number {
    return this.#reader.idOf(word);
  }
}

/** Marks a word that is not a term because it is a stop word. */
const NO_TERM = -1;

/** Assigns terms ids, in order of first mention. */
export class TermIds {
  readonly #words: WordIds;
  readonly #terms: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Terms by ids of words, for words seen in texts. */
  readonly #byWord: number[] = [];

  constructor(words: WordIds) {
    this.#words = words;
  }

  /** The terms of a text in order, without stop words. */
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
