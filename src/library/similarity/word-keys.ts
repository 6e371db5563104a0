import { fold } from '../../text/words/fold.ts';
import { NumberLists } from './number-lists.ts';
import { isContent } from './term-reader.ts';
import { WordReader } from './word-reader.ts';

/** A text with its words, in order, by their keys, with their offsets. */
export interface KeyedText {
  readonly text: string;
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Assigns words keys that do not depend on case, accents or number: "Caches" and "cache" are one. Each distinct
 * word is folded once, and each distinct text is read once.
 */
export class WordKeys {
  readonly words: WordReader;
  readonly #keys = new Map<string, number>();
  readonly #folded: string[] = [];
  /** Keys by word id. */
  readonly #known: number[] = [];
  /** By a key. */
  readonly #isContent: boolean[] = [];
  readonly #read = new Map<string, KeyedText>();
  readonly #lists = new NumberLists();

  constructor(words: WordReader = new WordReader()) {
    this.words = words;
  }

  /** The folded word of a key. */
  wordOf(key: number): string {
    return this.#folded[key] as string;
  }

  /** Whether the word of a key may name something. */
  isContent(key: number): boolean {
    const known = this.#isContent[key];
    if (known !== undefined) return known;
    const found = isContent(this.wordOf(key));
    this.#isContent[key] = found;
    return found;
  }

  /** The words of a text, in order. */
  read(text: string): KeyedText {
    const known = this.#read.get(text);
    if (known) return known;
    const words = this.#parse(text);
    this.#read.set(text, words);
    return words;
  }

  #parse(text: string): KeyedText {
    const { ids, starts, ends } = this.words.read(text);
    const keys = this.#lists.next(ids.length);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      keys[at] = this.#known[id] ?? this.#keyOf(id);
    }
    return { text, keys: this.#lists.keep(ids.length), starts, ends };
  }

  #keyOf(id: number): number {
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
