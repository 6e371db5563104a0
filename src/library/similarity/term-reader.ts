import { isAscii, withoutAccents } from '../../text/words/fold.ts';
import { isFunctionWord } from '../../text/words/function-words.ts';
import { stem } from '../../text/words/stem.ts';
import { NumberLists } from './number-lists.ts';
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

/** UTF-16 units of the characters that join two words. */
const [SPACE, HYPHEN] = [32, 45];

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
  /** By a term's id, its stem; empty for a pair. */
  readonly #stemOf: string[] = [];
  /** By a pair's id, the ids of its two stems. */
  readonly #firstOf: number[] = [];
  readonly #secondOf: number[] = [];
  /** By a pair's id, how much more often it is joined by a hyphen than by a space. */
  readonly #hyphens: number[] = [];
  readonly #readings = new Map<string, Reading>();
  readonly #lists = new NumberLists();

  constructor(words: WordReader = new WordReader()) {
    this.words = words;
  }

  /** Number of terms so far; all ids are below it. */
  get size(): number {
    return this.#stemOf.length;
  }

  /** The ids of a text's terms, in order. */
  read(text: string): Uint32Array {
    return this.#reading(text).terms;
  }

  #reading(text: string): Reading {
    const known = this.#readings.get(text);
    if (known) return known;
    const plain = foldable(text);
    const reading = { plain, terms: this.#termsOf(plain) };
    this.#readings.set(text, reading);
    return reading;
  }

  /** The spelling of a term where a text first uses it, folded; undefined if it never does. */
  written(text: string, term: number): string | undefined {
    const { plain, terms } = this.#reading(text);
    if (!terms.includes(term)) return undefined;
    const [first, second] = this.stemsOf(term) as [number, number?];
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
    return this.stemsOf(id)
      .map((stem) => this.#stemOf[stem])
      .join(' ');
  }

  /** The ids of the one or two stems of a term. */
  stemsOf(id: number): number[] {
    return this.isPair(id) ? [this.#firstOf[id] as number, this.#secondOf[id] as number] : [id];
  }

  isPair(id: number): boolean {
    return this.#stemOf[id] === '';
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

  /** The ids of the terms of a foldable text. */
  #termsOf(plain: string): Uint32Array {
    const { ids, starts, ends } = this.words.read(plain);
    const terms = this.#lists.next(2 * ids.length);
    let count = 0;
    let previous = NO_TERM;
    for (let at = 0; at < ids.length; at++) {
      const word = ids[at] as number;
      const id = this.#known[word] ?? this.#idOfWord(word);
      if (id !== NO_TERM) {
        terms[count++] = id;
        const end = previous === NO_TERM ? 0 : (ends[at - 1] as number);
        if (previous !== NO_TERM && isPair(plain, end, starts[at] as number)) {
          const pair = this.#idOfPair(previous, id);
          this.#hyphens[pair] = (this.#hyphens[pair] as number) + (plain.charCodeAt(end) === HYPHEN ? 1 : -1);
          terms[count++] = pair;
        }
      }
      previous = id;
    }
    return this.#lists.keep(count);
  }

  #idOfWord(word: number): number {
    const folded = this.words.wordOf(word).toLowerCase();
    const id = isContent(folded) ? this.#idOfStem(stem(folded)) : NO_TERM;
    this.#known[word] = id;
    return id;
  }

  #idOfStem(term: string): number {
    const known = this.#stems.get(term);
    if (known !== undefined) return known;
    const id = this.#add(term, NO_TERM, NO_TERM);
    this.#stems.set(term, id);
    return id;
  }

  #idOfPair(first: number, second: number): number {
    const id = this.#pairs.getOrSet(first, second, this.size);
    return id < this.size ? id : this.#add('', first, second);
  }

  #add(stem: string, first: number, second: number): number {
    this.#firstOf.push(first);
    this.#secondOf.push(second);
    this.#hyphens.push(0);
    return this.#stemOf.push(stem) - 1;
  }
}

/** Whether a folded word can be part of a name: neither a stop word nor a number. */
export function isContent(word: string): boolean {
  return !isFunctionWord(word) && !OF_NO_SUBJECT.has(word) && !/^\p{N}+$/u.test(word) && word.length >= 2;
}

/** Whether only a space or a hyphen separates two words of a text: one that ends there, and one that starts there. */
function isPair(text: string, end: number, start: number): boolean {
  if (start - end !== 1) return false;
  const unit = text.charCodeAt(end);
  return unit === SPACE || unit === HYPHEN;
}
