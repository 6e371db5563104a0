import { isAscii, withoutAccents } from '../../text/words/fold.ts';
import { isFunctionWord } from '../../text/words/function-words.ts';
import { stem } from '../../text/words/stem.ts';
import { PairTable } from './pair-table.ts';
import { WordReader } from './word-reader.ts';

/** Words for place and amount, words of the web, and words with which papers on any subject refer to themselves. */
const OF_NO_SUBJECT = new Set(
  `above across after again almost among another around available before below both due especially et even every few
  first further given less need needs non often once one out own rather second several three together two until
  code com github http https www
  achieve achieved achieves achieving art demonstrate demonstrates experiment experimental experiments extensive novel
  paper papers propose proposed proposes result results show showing shown shows significant significantly work
  works`.split(/\s+/),
);

/** Marks a word that is not a term. */
const NO_TERM = -1;

/** The terms of a text, in order, and the text as its words are read. */
interface Reading {
  readonly plain: string;
  readonly terms: Uint32Array;
}

/**
 * A text in which each word can be folded separately: it stays as it is if only its capitals fold, so that its
 * words are parsed once for every use. How a capital sigma is lower-cased depends on its position.
 */
function foldable(text: string): string {
  if (isAscii(text)) return text;
  const plain = withoutAccents(text);
  return plain === text && !text.includes('Σ') ? text : plain.toLowerCase();
}

/**
 * Reads texts as terms: the stem of every content word, and every two content words with only a space or hyphen
 * between them. Assigns each distinct term an id, in order of first mention, and reads each distinct text once.
 */
export class TermReader {
  readonly words: WordReader;
  /** Ids of terms by ids of words. */
  readonly #known: number[] = [];
  readonly #stems = new Map<string, number>();
  readonly #pairs = new PairTable();
  /** By a term's id, its stem or the ids of its two stems. */
  readonly #terms: (string | readonly [number, number])[] = [];
  readonly #readings = new Map<string, Reading>();
  /** By a pair's id, how much more often it is joined by a hyphen than by a space. */
  readonly #hyphens: number[] = [];
  /** Buffer for the terms of the current text. */
  #room = new Uint32Array(1 << 10);

  constructor(words: WordReader = new WordReader()) {
    this.words = words;
  }

  /** Number of terms so far; all ids are below it. */
  get size(): number {
    return this.#terms.length;
  }

  /** The ids of a text's terms, in order. */
  read(text: string): Uint32Array {
    return this.#reading(text).terms;
  }

  #reading(text: string): Reading {
    const known = this.#readings.get(text);
    if (known) return known;
    const plain = foldable(text);
    let count = 0;
    this.#visit(plain, (id) => {
      if (count === this.#room.length) this.#grow();
      this.#room[count++] = id;
    });
    const reading = { plain, terms: this.#room.slice(0, count) };
    this.#readings.set(text, reading);
    return reading;
  }

  /** The spelling of a term where a text first uses it, folded; undefined if it never does. */
  written(text: string, term: number): string | undefined {
    const { plain, terms } = this.#reading(text);
    if (!terms.includes(term)) return undefined;
    const stems = this.#terms[term] as string | readonly [number, number];
    const [first, second] = typeof stems === 'string' ? [term] : stems;
    const { ids, starts, ends } = this.words.read(plain);
    const isStem = (at: number, stem: number) => this.#known[ids[at] as number] === stem;
    const isNext = (at: number) => isPair(plain, ends[at - 1] as number, starts[at] as number);
    const found = ids.findIndex(
      (_, at) => isStem(at, first) && (second === undefined || (isStem(at + 1, second) && isNext(at + 1))),
    );
    return plain.slice(starts[found], ends[second === undefined ? found : found + 1]).toLowerCase();
  }

  /** The stem of a term, or its two stems separated by a space. */
  termOf(id: number): string {
    const term = this.#terms[id] as string | readonly [number, number];
    return typeof term === 'string' ? term : `${this.#terms[term[0]]} ${this.#terms[term[1]]}`;
  }

  /** Whether a term is a pair that the texts so far join by a hyphen more often than by a space: "fine-tuning". */
  isCompound(id: number): boolean {
    return (this.#hyphens[id] ?? 0) > 0;
  }

  /** The id of a word's stem, or of two stems separated by a space; undefined if no text so far contains it. */
  idOf(term: string): number | undefined {
    const [first = '', second] = term.split(' ');
    const id = this.#stems.get(first);
    if (id === undefined || second === undefined) return id;
    const other = this.#stems.get(second);
    return other === undefined ? undefined : this.#pairs.get(id, other);
  }

  /** Calls `visit` with each term of a foldable text and its offsets. */
  #visit(plain: string, visit: (id: number, start: number, end: number) => void): void {
    const { ids, starts, ends } = this.words.read(plain);
    let [previous, previousStart, previousEnd] = [NO_TERM, 0, 0];
    for (let at = 0; at < ids.length; at++) {
      const word = ids[at] as number;
      const id = this.#known[word] ?? this.#idOfWord(word);
      const start = starts[at] as number;
      const end = ends[at] as number;
      if (id !== NO_TERM) {
        visit(id, start, end);
        if (previous !== NO_TERM && isPair(plain, previousEnd, start)) {
          const pair = this.#idOfPair(previous, id);
          this.#hyphens[pair] = (this.#hyphens[pair] ?? 0) + (plain[previousEnd] === '-' ? 1 : -1);
          visit(pair, previousStart, end);
        }
      }
      [previous, previousStart, previousEnd] = [id, start, end];
    }
  }

  #idOfWord(word: number): number {
    const folded = this.words.wordOf(word).toLowerCase();
    const id = isContent(folded) ? this.#idOfStem(stem(folded)) : NO_TERM;
    this.#known[word] = id;
    return id;
  }

  #idOfStem(term: string): number {
    const known = this.#stems.get(term) ?? this.#terms.push(term) - 1;
    this.#stems.set(term, known);
    return known;
  }

  #idOfPair(first: number, second: number): number {
    const known = this.#pairs.get(first, second);
    if (known !== undefined) return known;
    const id = this.#terms.push([first, second]) - 1;
    this.#pairs.set(first, second, id);
    return id;
  }

  #grow(): void {
    const full = this.#room;
    this.#room = new Uint32Array(2 * full.length);
    this.#room.set(full);
  }
}

/** Whether a folded word can be part of a name: neither a stop word nor a number. */
export function isContent(word: string): boolean {
  return !isFunctionWord(word) && !OF_NO_SUBJECT.has(word) && !/^\p{N}+$/u.test(word) && word.length >= 2;
}

/** Whether only a space or a hyphen separates two words of a text: one that ends there, and one that starts there. */
function isPair(text: string, end: number, start: number): boolean {
  return start - end === 1 && (text[end] === ' ' || text[end] === '-');
}
