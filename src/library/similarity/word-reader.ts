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

/** Number of words that memory is reserved for at a time: an array of its own for each text costs more than reading it. */
const BLOCK = 1 << 16;

/**
 * Reads texts as words: runs of letters, marks and numbers, as written in the text. Assigns each distinct word an
 * id, in order of first mention, and reads each distinct text once: everything else uses the ids.
 */
export class WordReader {
  readonly #words: string[];
  /** A hash table of the ids of the words. */
  #table: Int32Array;
  readonly #read = new Map<string, Words>();
  /** Where the words of texts are stored, and from where it is free. */
  #block = roomFor(BLOCK);
  #free = 0;
  /** The UTF-16 units of the current text: reading them from a string takes longer. */
  #units = new Uint16Array(1 << 12);

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
    this.#prepare(text);
    const { ids, starts, ends } = this.#block;
    const from = this.#free;
    for (let at = 0; at < text.length; ) {
      const start = at;
      let hash = EMPTY;
      for (let width = this.#widthAt(text, at); width > 0; width = this.#widthAt(text, at)) {
        for (const end = at + width; at < end; at++) hash = withUnit(hash, this.#units[at] as number);
      }
      if (at > start) {
        ids[this.#free] = this.#idOf(text, start, at, hash);
        starts[this.#free] = start;
        ends[this.#free++] = at;
      }
      at++;
    }
    return wordsBetween(this.#block, from, this.#free);
  }

  /** The id of a word. */
  idOf(word: string): number {
    this.#prepare(word);
    return this.#idOf(word, 0, word.length, hashOf(word));
  }

  /** Copies the units of a text, and a zero after them, and makes room for its words. */
  #prepare(text: string): void {
    if (this.#units.length <= text.length) this.#units = new Uint16Array(2 * text.length);
    Buffer.from(this.#units.buffer).write(text, 'utf16le');
    this.#units[text.length] = 0;
    const most = Math.ceil(text.length / 2);
    if (this.#block.ids.length - this.#free >= most) return;
    this.#block = roomFor(Math.max(BLOCK, most));
    this.#free = 0;
  }

  /** Number of units of the character of a word at an offset; 0 if the one there belongs to no word. */
  #widthAt(text: string, at: number): number {
    const known = widths[this.#units[at] as number] as number;
    return known === UNKNOWN ? findWidth(text, at) : known;
  }

  /** The id of the word between two offsets, found without making a string of it. */
  #idOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#table.length - 1;
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#table[slot] as number;
      if (id === FREE) return this.#add(text.slice(start, end), slot);
      if (this.#isAt(start, end, this.#words[id] as string)) return id;
    }
  }

  /** Whether a word is between two offsets of the current text. */
  #isAt(start: number, end: number, word: string): boolean {
    if (word.length !== end - start) return false;
    for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== this.#units[at]) return false;
    return true;
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
      let slot = slotOf(hashOf(word)) & mask;
      while (this.#table[slot] !== FREE) slot = (slot + 1) & mask;
      this.#table[slot] = id;
    }
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
function wordsOfText({ words, bounds }: ReadTexts, at: number): Words {
  return wordsBetween(words, bounds[at - 1] ?? 0, bounds[at] as number);
}

function wordsBetween({ ids, starts, ends }: Words, from: number, to: number): Words {
  return { ids: ids.subarray(from, to), starts: starts.subarray(from, to), ends: ends.subarray(from, to) };
}

const FREE = -1;

/** The FNV-1a hash of an empty word, as a signed integer. */
const EMPTY = 0x811c9dc5 | 0;

/** The hash of a word with one more unit. */
function withUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(word: string): number {
  let hash = EMPTY;
  for (let at = 0; at < word.length; at++) hash = withUnit(hash, word.charCodeAt(at));
  return hash;
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}]/u;
const UNKNOWN = -1;
/** By a UTF-16 unit, the width of a character of words, 0 for any other, or unknown. */
const widths = new Int8Array(0x10000).fill(UNKNOWN);

function findWidth(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isHalf = (unit & 0xfc00) === 0xd800;
  const width = WORD_CHARACTER.test(text.slice(at, at + 2)) ? (isHalf ? 2 : 1) : 0;
  if (!isHalf) widths[unit] = width;
  return width;
}
