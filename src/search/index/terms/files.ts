import { isStopWord } from '../../query/stop-words.ts';
import { termOf } from '../../query/words.ts';
import { sharedLength } from '../vocabulary.ts';
import { type Postings, packPostings, unpackPostings } from './pack-postings.ts';

/** The entries of terms, by key; see `TermEntry`. */
export type TermFile = Readonly<Record<string, string>>;

/**
 * Something that a word or a run of words leads to. It is in the file of the first of their terms, so that a query
 * for these words has already fetched it.
 */
export interface TermEntry {
  key: string;
  /** Terms of the words, see `contentTerms`. */
  terms: readonly string[];
  /** The term whose file contains it, if it is none of the above. */
  home?: string;
  /** More than one if it is too long for a file. */
  blocks: readonly string[];
}

/** Average number of characters in a file; about 3 kB compressed. */
const SIZE = 5000;
/**
 * Maximum number of files, because every query needs their bounds, about 3 kB compressed; in a larger library,
 * files are longer.
 */
const MOST_FILES = 1024;
/**
 * Maximum number of postings of a term in a shared file; about 10 kB compressed. Those of a more common term are in
 * files of their own.
 */
const POSTINGS_IN_A_BLOCK = 16_384;
/** Precedes the number of the first file of an entry's own, and the number of such files. */
const MARK = '~';

/** The entry of a term's postings. */
export function postingsEntry(key: string, terms: readonly string[], postings: Postings): TermEntry {
  const count = Math.ceil(postings.length / POSTINGS_IN_A_BLOCK);
  const blocks = Array.from({ length: count }, (_, at) =>
    packPostings(postings.slice(at * POSTINGS_IN_A_BLOCK, (at + 1) * POSTINGS_IN_A_BLOCK)),
  );
  return { key, terms, blocks };
}

/** The terms of words, without stop words. */
export function contentTerms(words: readonly string[]): string[] {
  return words.filter((word) => !isStopWord(word)).map(termOf);
}

/** The term whose file contains what a run of words leads to; for a run of only stop words, it is in the first file. */
export function homeOf(words: readonly string[]): string {
  return contentTerms(words)[0] ?? '';
}

/**
 * The file of a term. Files follow the order of the terms, so that a typo is usually in the file of the intended
 * word; `starts` has the lower bound of each file.
 */
export function fileOf(term: string, starts: readonly string[]): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as string) <= term) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The names of the files that words of a query lead to. */
export function filesOfWords(words: readonly string[], starts: readonly string[]): string[] {
  return [...new Set(contentTerms(words).map((term) => termsFile(fileOf(term, starts))))];
}

export function termsFile(file: number): string {
  return `terms-${file}.json.gz`;
}

/** Entries by file. The files that `starts` describes are followed by those of entries that need files of their own. */
export function packTerms(entries: readonly TermEntry[]): { starts: string[]; packed: TermFile[] } {
  const homes = entries.map(({ terms, home }) => home ?? terms[0] ?? '');
  const starts = startsOf(entries, homes);
  const packed: Record<string, string>[] = starts.map(() => ({}));
  const byKey = [...entries.entries()].sort(([, a], [, b]) => (a.key < b.key ? -1 : 1));
  for (const [at, { key, blocks }] of byKey) {
    const file = packed[fileOf(homes[at] as string, starts)] as Record<string, string>;
    if (blocks.length < 2) file[key] = blocks[0] ?? '';
    else {
      file[key] = MARK + packed.length + MARK + blocks.length;
      packed.push(...blocks.map((block) => ({ [key]: block })));
    }
  }
  return { starts, packed };
}

/** The lower bound of each file: the shortest text that separates its first term from the one before. */
function startsOf(entries: readonly TermEntry[], homes: readonly string[]): string[] {
  const sizes = new Map<string, number>();
  for (const [at, entry] of entries.entries()) {
    const home = homes[at] as string;
    sizes.set(home, (sizes.get(home) ?? 0) + sizeOf(entry));
  }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const room = Math.max(SIZE, whole / MOST_FILES);
  const starts = [''];
  let filled = 0;
  let before = '';
  for (const [home, size] of [...sizes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // A file ends where its size is closest to the intended one.
    if (filled > 0 && filled + size / 2 > room) {
      starts.push(home.slice(0, sharedLength(before, home) + 1));
      filled = 0;
    }
    filled += size;
    before = home;
  }
  return starts;
}

/** The entry under a key, block by block; empty if there is none. */
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

/** A key may be the name of an inherited property, such as `constructor`. */
function heldIn(file: TermFile, key: string): string | undefined {
  return Object.hasOwn(file, key) ? file[key] : undefined;
}

function sizeOf({ key, blocks }: TermEntry): number {
  return blocks.length > 1 ? key.length : key.length + (blocks[0]?.length ?? 0);
}
