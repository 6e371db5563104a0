import { fnv1a } from '../../../base/fnv.ts';
import { isStopWord } from '../../query/stop-words.ts';
import { termOf } from '../../query/words.ts';
import { type Postings, packPostings, unpackPostings } from './pack-postings.ts';

/** What is kept of terms, by key; see `TermEntry`. */
export type TermFile = Readonly<Record<string, string>>;

/**
 * Something that a word or a run of words leads to. It is in the file of the first of their terms that is not one of the
 * commonest, and with the commonest terms where there is none: who asks for the words has fetched what they lead to.
 */
export interface TermEntry {
  key: string;
  /** Of the words, see `contentTerms`. */
  terms: readonly string[];
  /** The term in whose file it is, where that is none of the above, common or not. */
  home?: string;
  /** More than one where it is too long for a file. */
  blocks: readonly string[];
}

/** Characters that a file holds on average; about 3 kB compressed. */
const SIZE = 5000;
/** Postings of a term that a file holds; about 10 kB compressed. Those of a commoner term are in files of their own. */
const POSTINGS_IN_A_BLOCK = 16_384;
/** Postings of the commonest terms, which every query has; about 10 kB compressed. */
const COMMON_POSTINGS = 12000;
/** Stands before the number of the first file of an entry's own, and before how many there are. */
const MARK = '~';

/** The entry of a term's postings. */
export function postingsEntry(key: string, terms: readonly string[], postings: Postings): TermEntry {
  const count = Math.ceil(postings.length / POSTINGS_IN_A_BLOCK);
  const blocks = Array.from({ length: count }, (_, at) =>
    packPostings(postings.slice(at * POSTINGS_IN_A_BLOCK, (at + 1) * POSTINGS_IN_A_BLOCK)),
  );
  return { key, terms, blocks };
}

/** The commonest terms, as many as have room. */
export function commonTerms(weights: ReadonlyMap<string, Postings>): Set<string> {
  const common = new Set<string>();
  let room = COMMON_POSTINGS;
  const byLength = [...weights].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [term, { length }] of byLength) {
    room -= length;
    if (room < 0) break;
    common.add(term);
  }
  return common;
}

/** The terms of words, stop words left out. */
export function contentTerms(words: readonly string[]): string[] {
  return words.filter((word) => !isStopWord(word)).map(termOf);
}

/** The term whose file has what a run of words leads to; undefined where all are among the commonest. */
export function homeOf(terms: readonly string[], isCommon: (term: string) => boolean): string | undefined {
  return terms.find((term) => !isCommon(term));
}

/** The file of a term. */
export function fileOf(term: string, files: number): number {
  return fnv1a(term) % files;
}

/** The names of the files that words of a query lead to. */
export function filesOfWords(
  words: readonly string[],
  { common, files }: { common: TermFile; files: number },
): string[] {
  const telling = contentTerms(words).filter((term) => !Object.hasOwn(common, term));
  return [...new Set(telling.map((term) => termsFile(fileOf(term, files))))];
}

export function termsFile(file: number): string {
  return `terms-${file}.json.gz`;
}

/**
 * Entries by file. Behind the files that they go to by a hash of their word, which are `files`, are those of entries that have
 * their own.
 */
export function packTerms(
  entries: readonly TermEntry[],
  common: ReadonlySet<string>,
): { common: TermFile; files: number; packed: TermFile[] } {
  const homes = entries.map(({ terms, home }) => home ?? homeOf(terms, (term) => common.has(term)));
  const size = entries.reduce((sum, entry, at) => sum + (homes[at] === undefined ? 0 : sizeOf(entry)), 0);
  const files = Math.max(1, Math.ceil(size / SIZE));
  const packed: Record<string, string>[] = Array.from({ length: files }, () => ({}));
  const ofCommon: Record<string, string> = {};
  const byKey = [...entries.entries()].sort(([, a], [, b]) => (a.key < b.key ? -1 : 1));
  for (const [at, { key, blocks }] of byKey) {
    const home = homes[at];
    const file = home === undefined ? ofCommon : (packed[fileOf(home, files)] as Record<string, string>);
    if (blocks.length < 2) file[key] = blocks[0] ?? '';
    else {
      file[key] = MARK + packed.length + MARK + blocks.length;
      packed.push(...blocks.map((block) => ({ [key]: block })));
    }
  }
  return { common: ofCommon, files, packed };
}

/** What is kept under a key, block by block; none where there is nothing. */
export async function blocksIn(
  file: TermFile,
  key: string,
  fileAt: (file: number) => Promise<TermFile>,
): Promise<string[]> {
  const packed = heldIn(file, key);
  if (packed === undefined) return [];
  if (!packed.startsWith(MARK)) return [packed];
  const [from = 0, count = 0] = packed.split(MARK).slice(1).map(Number);
  const own = await Promise.all(Array.from({ length: count }, (_, at) => fileAt(from + at)));
  return own.map((one) => heldIn(one, key) ?? '');
}

export async function postingsIn(
  file: TermFile,
  key: string,
  fileAt: (file: number) => Promise<TermFile>,
): Promise<Postings> {
  return (await blocksIn(file, key, fileAt)).flatMap(unpackPostings);
}

/** A key can be called like what every object has. */
function heldIn(file: TermFile, key: string): string | undefined {
  return Object.hasOwn(file, key) ? file[key] : undefined;
}

function sizeOf({ key, blocks }: TermEntry): number {
  return blocks.length > 1 ? key.length : key.length + (blocks[0]?.length ?? 0);
}
