import { WordReader } from '../../library/similarity/word-reader.ts';
import { foldText } from '../query/words.ts';

/**
 * Reads texts as the words that search compares, by their ids, in order of first mention: building the index asks for
 * the words of each text several times, and it is read once.
 */
export class WordIds {
  readonly #reader = new WordReader();
  readonly #texts = new Map<string, Uint32Array>();

  /** The words of a text in order. */
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

  /** The id of one word, folded. */
  idOf(word: string): number {
    return this.#reader.idOf(word);
  }
}
