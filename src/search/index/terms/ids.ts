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
  readonly #byAlias = new Map<string, number>();
  /** Buffer for the terms of a text. */
  #room = new Uint32Array(1 << 10);

  constructor(words: WordIds) {
    this.#words = words;
  }

  /** Number of terms so far; all ids are below it. */
  get size(): number {
    return this.#terms.length;
  }

  /** The terms of a text in order, without stop words. */
  inText(text: string): Uint32Array {
    const words = this.#words.read(text);
    if (words.length > this.#room.length) this.#room = new Uint32Array(2 * words.length);
    let count = 0;
    for (const word of words) {
      const term = this.#byWord[word] ?? this.#readWord(word);
      if (term !== NO_TERM) this.#room[count++] = term;
    }
    return this.#room.slice(0, count);
  }

  /** The term of a word that stands for others, even if it is a stop word. */
  ofAlias(word: string): number {
    const known = this.#byAlias.get(word) ?? this.#idOf(termOf(word));
    this.#byAlias.set(word, known);
    return known;
  }

  termOf(id: number): string {
    return this.#terms[id] as string;
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term) ?? this.#terms.push(term) - 1;
    this.#ids.set(term, known);
    return known;
  }

  #readWord(id: number): number {
    const word = this.#words.wordOf(id);
    const term = isStopWord(word) ? NO_TERM : this.#idOf(termOf(word));
    this.#byWord[id] = term;
    return term;
  }
}
