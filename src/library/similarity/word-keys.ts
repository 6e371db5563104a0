import { fold } from '../../text/words/fold.ts';
import { WordReader } from './word-reader.ts';

/** A word of a text by its key, with its offsets. */
export interface KeyedWord {
  key: number;
  start: number;
  end: number;
}

/**
 * Assigns words keys that do not depend on case, accents or number: "Caches" and "cache" are one. Each distinct
 * word is folded once.
 */
export class WordKeys {
  readonly words: WordReader;
  readonly #keys = new Map<string, number>();
  readonly #folded: string[] = [];
  /** Keys by word id. */
  readonly #known: number[] = [];

  constructor(words: WordReader = new WordReader()) {
    this.words = words;
  }

  /** The folded word of a key. */
  wordOf(key: number): string {
    return this.#folded[key] as string;
  }

  /** The words of a text, in order. */
  read(text: string): KeyedWord[] {
    const { ids, starts } = this.words.read(text);
    return Array.from(ids, (id, at) => {
      const start = starts[at] as number;
      return { key: this.#keyOf(id), start, end: start + this.words.wordOf(id).length };
    });
  }

  #keyOf(id: number): number {
    const known = this.#known[id];
    if (known !== undefined) return known;
    const folded = singular(fold(this.words.wordOf(id)));
    const key = this.#keys.get(folded) ?? this.#folded.push(folded) - 1;
    this.#keys.set(folded, key);
    this.#known[id] = key;
    return key;
  }
}

/** A folded English noun without its plural ending; other words may lose one too, but consistently. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
