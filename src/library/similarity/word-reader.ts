import { fnv1a } from '../../base/fnv.ts';

/** A text as the words it consists of, in order, by their ids in the reader. */
export interface Words {
  readonly ids: Uint32Array;
  /** Where each word starts in the text, and where it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** All that a reader knows after reading some texts, in memory that threads can share. */
export interface ReadTexts {
  /** The words by their ids, and a hash table of these. */
  readonly vocabulary: readonly string[];
  readonly table: Int32Array;
  /** The words of one text after the other, and where those of each text end. */
  readonly words: Words;
  readonly bounds: Uint32Array;
}

/**
 * Reads texts as words: runs of letters, marks and numbers, as written in the text. Assigns each distinct word an
 * id, in order of first mention, and reads each distinct text once: everything else uses the ids.
 */
export class WordReader {
  readonly #words: string[];
  /** A hash table of the ids of the words. */
  #table: Int32Array;
  readonly #read = new Map<string, Words>();
  /** Buffer for the words of the current text. */
  #room: Words = roomFor(1 << 10);

  /** Knows the words of `texts`, which another reader has read. */
  constructor(texts: readonly string[] = [], read?: ReadTexts) {
    this.#words = read ? [...read.vocabulary] : [];
    this.#table = read?.table ?? new Int32Array(1 << 14).fill(FREE);
    for (const [at, text] of texts.entries()) if (read) this.#read.set(text, wordsOfText(read, at));
  }

  /** What a reader of these texts, in order, knows. */
  static readAll(texts: readonly string[]): ReadTexts {
    const reader = new WordReader();
    const all = texts.map((text) => reader.parse(text));
    const bounds = shared(texts.length);
    let size = 0;
    for (const [at, { ids }] of all.entries()) bounds[at] = size += ids.length;
    const words = { ids: shared(size), starts: shared(size), ends: shared(size) };
    for (const [at, text] of all.entries()) {
      const from = bounds[at - 1] ?? 0;
      for (const part of ['ids', 'starts', 'ends'] as const) words[part].set(text[part], from);
    }
    return { vocabulary: reader.#words, table: reader.#table, words, bounds };
  }

  /** The words of a text. */
  read(text: string): Words {
    const known = this.#read.get(text);
    if (known) return known;
    const words = this.parse(text);
    this.#read.set(text, words);
    return words;
  }

  /** The word of an id. */
  wordOf(id: number): string {
    return this.#words[id] as string;
  }

  /** The same without caching, for a text that is not read again. */
  parse(text: string): Words {
    let count = 0;
    for (let start = startOfWord(text, 0); start < text.length; ) {
      const end = endOfWord(text, start);
      if (count === this.#room.ids.length) this.#grow();
      const { ids, starts, ends } = this.#room;
      ids[count] = this.#idOf(text, start, end);
      starts[count] = start;
      ends[count++] = end;
      start = startOfWord(text, end);
    }
    const { ids, starts, ends } = this.#room;
    return { ids: ids.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
  }

  /** The id of a word. */
  idOf(word: string): number {
    return this.#idOf(word, 0, word.length);
  }

  /** The id of the word between two offsets, found without making a string of it. */
  #idOf(text: string, start: number, end: number): number {
    const mask = this.#table.length - 1;
    for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#table[slot] as number;
      if (id === FREE) return this.#add(text.slice(start, end), slot);
      if (standsAt(text, start, end, this.#words[id] as string)) return id;
    }
  }

  #add(word: string, slot: number): number {
    const id = this.#words.push(word) - 1;
    this.#table[slot] = id;
    if (2 * this.#words.length > this.#table.length) this.#growTable();
    return id;
  }

  #growTable(): void {
    this.#table = new Int32Array(2 * this.#table.length).fill(FREE);
    const mask = this.#table.length - 1;
    for (const [id, word] of this.#words.entries()) {
      let slot = hashOf(word, 0, word.length) & mask;
      while (this.#table[slot] !== FREE) slot = (slot + 1) & mask;
      this.#table[slot] = id;
    }
  }

  #grow(): void {
    const { ids, starts, ends } = this.#room;
    this.#room = roomFor(2 * ids.length);
    this.#room.ids.set(ids);
    this.#room.starts.set(starts);
    this.#room.ends.set(ends);
  }
}

function roomFor(words: number): Words {
  return { ids: new Uint32Array(words), starts: new Uint32Array(words), ends: new Uint32Array(words) };
}

/** In memory that threads can share. */
function shared(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

/** The words of a text by its index. */
function wordsOfText({ words: { ids, starts, ends }, bounds }: ReadTexts, at: number): Words {
  const [from, to] = [bounds[at - 1] ?? 0, bounds[at] as number];
  return { ids: ids.subarray(from, to), starts: starts.subarray(from, to), ends: ends.subarray(from, to) };
}

const FREE = -1;

function hashOf(text: string, start: number, end: number): number {
  const hash = fnv1a(text, start, end);
  return hash ^ (hash >>> 15);
}

function standsAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}]/u;
/** What is known about a UTF-16 unit: nothing yet, it belongs to words, it does not, or it is half of a character. */
const [UNKNOWN, INSIDE, OUTSIDE, HALF] = [0, 1, 2, 3];
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = kinds[unit] as number;
  if (kind === INSIDE || kind === OUTSIDE) return kind;
  const character = text.slice(at, at + 2);
  const found = WORD_CHARACTER.test(character) ? INSIDE : OUTSIDE;
  if (kind === UNKNOWN) kinds[unit] = (unit & 0xfc00) === 0xd800 ? HALF : found;
  return found;
}

function startOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === OUTSIDE) at++;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === INSIDE) at += kinds[text.charCodeAt(at)] === HALF ? 2 : 1;
  return at;
}
