import { foldText } from '../query/words.ts';

/**
 * What the browser must know to understand a query: the library's words with how many papers hold each, its
 * synonyms and its topics. Fetched once, when search opens.
 */
export interface Lexicon {
  papers: number;
  /** Number of files of term weights. */
  files: number;
  /** Number of Pagefind's indexes that the pages are spread over. */
  indexes: number;
  /** Number of packed files that hold the papers' abstracts, where the index itself has none. */
  data?: number | undefined;
  /** Word → papers that hold it, to the nearest power of √2. */
  words: ReadonlyMap<string, number>;
  synonyms: readonly SynonymGroup[];
  topics: readonly LexiconTopic[];
  /** Names of venues, those of most papers first. */
  venues: readonly string[];
  /** The first and the last year of a paper; 0 where none has a date. */
  years: readonly [number, number];
  /** Number of files of people. */
  people: number;
  /** Words of the library that are in names of people too. */
  alsoNames: ReadonlySet<string>;
  /** Whether every word of the library is among `words`. */
  isWhole: boolean;
}

/** Terms that stand for one another, in words of the index; `by` says where that is known from. */
export interface SynonymGroup {
  terms: readonly string[];
  by: 'corpus' | 'curator';
}

export interface LexiconTopic {
  id: string;
  title: string;
  papers: number;
}

/** The terms of topics by id, for further searches: fetched when results are shown. */
export type TopicTerms = Readonly<Record<string, readonly string[]>>;

export const TERMS_FILE = 'topic-terms.json';

/** A lexicon as it travels. */
export interface PackedLexicon {
  papers: number;
  files: number;
  indexes: number;
  data?: number | undefined;
  /** Sorted words, each without what it shares with the one before: length of that, the rest, and a capital for the count. */
  words: string;
  /** Groups apart by a line feed, terms by a semicolon. */
  corpus: string;
  curator: string;
  topics: readonly LexiconTopic[];
  venues: readonly string[];
  years: readonly [number, number];
  people: number;
  /** Apart by a blank. */
  alsoNames: string;
  isWhole: boolean;
}

const FIRST_BUCKET = 'A'.charCodeAt(0);
const BUCKETS = 26;
const BASE = 36;

export function packLexicon({ words, synonyms, alsoNames, ...rest }: Lexicon): PackedLexicon {
  const groups = (by: SynonymGroup['by']) =>
    synonyms
      .filter((group) => group.by === by)
      .map(({ terms }) => terms.join(';'))
      .join('\n');
  return {
    ...rest,
    alsoNames: [...alsoNames].sort().join(' '),
    words: packWords(words),
    corpus: groups('corpus'),
    curator: groups('curator'),
  };
}

export function unpackLexicon({ words, corpus, curator, alsoNames, ...rest }: PackedLexicon): Lexicon {
  const groups = (text: string, by: SynonymGroup['by']) =>
    text === '' ? [] : text.split('\n').map((line) => ({ terms: line.split(';'), by }));
  return {
    ...rest,
    alsoNames: new Set(alsoNames.split(' ')),
    words: unpackWords(words),
    synonyms: [...groups(corpus, 'corpus'), ...groups(curator, 'curator')],
  };
}

/** Words with how many papers hold each. They are runs of letters and digits without capitals; others cannot be packed and throw. */
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
