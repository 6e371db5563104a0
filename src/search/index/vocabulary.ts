import { foldText } from '../query/words.ts';

/** The library's words. Fetched if a query has a word that leads to nothing, is still being typed, or is long. */
export interface Vocabulary {
  /** Word → number of papers that contain it, to the nearest power of √2. */
  words: ReadonlyMap<string, number>;
  /** Whether it includes every word of the library. */
  isWhole: boolean;
}

export interface PackedVocabulary {
  /**
   * Sorted words, each without the prefix it shares with the previous one: length of the prefix, the rest, and a
   * capital for the count.
   */
  words: string;
  isWhole: boolean;
}

export const VOCABULARY_FILE = 'vocabulary.json.gz';

const FIRST_BUCKET = 'A'.charCodeAt(0);
const BUCKETS = 26;
const BASE = 36;

export function packVocabulary({ words, isWhole }: Vocabulary): PackedVocabulary {
  return { words: packWords(words), isWhole };
}

export function unpackVocabulary({ words, isWhole }: PackedVocabulary): Vocabulary {
  return { words: unpackWords(words), isWhole };
}

/**
 * Packs words with their numbers of papers. Words are runs of letters and digits without capitals; throws for any
 * others.
 */
export function packWords(words: ReadonlyMap<string, number>): string {
  let before = '';
  let packed = '';
  for (const word of [...words.keys()].sort()) {
    if (word !== foldText(word) || /[^\p{L}\p{N}]/u.test(word))
      throw new Error(`“${word}” is not a folded word`);
    const shared = Math.min(sharedLength(before, word), BASE - 1);
    const bucket = Math.min(BUCKETS - 1, Math.round(2 * Math.log2(words.get(word) as number)));
    packed += shared.toString(BASE) + word.slice(shared) + String.fromCharCode(FIRST_BUCKET + bucket);
    before = word;
  }
  return packed;
}

export function unpackWords(packed: string): Map<string, number> {
  const words = new Map<string, number>();
  let before = '';
  for (const [, shared = '0', rest = '', bucket = 'A'] of packed.matchAll(/([0-9a-z])([^A-Z]*)([A-Z])/g)) {
    const word = before.slice(0, Number.parseInt(shared, BASE)) + rest;
    words.set(word, Math.round(2 ** ((bucket.charCodeAt(0) - FIRST_BUCKET) / 2)));
    before = word;
  }
  return words;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
