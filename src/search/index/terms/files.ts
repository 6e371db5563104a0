import { fnv1a } from '../../../base/fnv.ts';
import { ownValue } from '../../../base/own.ts';
import { isStopWord } from '../../query/stop-words.ts';
import { termOf } from '../../query/words.ts';
import { type Postings, packPostings, unpackPostings, type WeighedPages } from './pack-postings.ts';

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

/**
 * Maximum number of postings of a term in a shared file; about 10 kB compressed. Those of a more common term are in
 * files of their own.
 */
const POSTINGS_IN_A_BLOCK = 16_384;
/** Maximum number of papers for which each range of terms is one file. */
const PAPERS_TO_A_SHARE = 12_000;
/** Precedes the number of the first file of an entry's own, and the number of such files. */
const MARK = '~';

/** The entry of a term's postings. */
export function postingsEntry(
  key: string,
  terms: readonly string[],
  { pages, weights }: WeighedPages,
): TermEntry {
  const count = Math.ceil(pages.length / POSTINGS_IN_A_BLOCK);
  const blocks = Array.from({ length: count }, (_, at) => {
    const range = [at * POSTINGS_IN_A_BLOCK, (at + 1) * POSTINGS_IN_A_BLOCK] as const;
    return packPostings({ pages: pages.subarray(...range), weights: weights.subarray(...range) });
  });
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

/** How the terms of a library of so many papers are divided into files; `starts` as `termStarts` gives them. */
export interface TermDivision {
  papers: number;
  starts: readonly string[];
}

/**
 * The file of a term. Files follow the order of the terms, so that a typo is usually in the file of the intended
 * word; in a large library, several files share a range of terms.
 */
export function fileOf(term: string, { papers, starts }: TermDivision): number {
  const shares = sharesOf(papers);
  return rangeOf(term, starts) * shares + (fnv1a(term) % shares);
}

/** The number of files that share a range of terms; with one, the range tells the file. */
export function sharesOf(papers: number): number {
  return Math.max(1, Math.ceil(papers / PAPERS_TO_A_SHARE));
}

function rangeOf(term: string, starts: readonly string[]): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as string) <= term) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function termsFile(file: number): string {
  return `terms-${file}.json.gz`;
}

/** Entries by file. The files of the division are followed by those of entries that need files of their own. */
export function packTerms(entries: readonly TermEntry[], division: TermDivision): TermFile[] {
  const packed: Record<string, string>[] = Array.from(
    { length: division.starts.length * sharesOf(division.papers) },
    () => ({}),
  );
  const byKey = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { key, terms, home = terms[0] ?? '', blocks } of byKey) {
    const file = packed[fileOf(home, division)] as Record<string, string>;
    if (blocks.length < 2) file[key] = blocks[0] ?? '';
    else {
      file[key] = MARK + packed.length + MARK + blocks.length;
      packed.push(...blocks.map((block) => ({ [key]: block })));
    }
  }
  return packed;
}

/** The entry under a key, block by block; empty if there is none. */
export async function blocksIn(
  file: TermFile,
  key: string,
  fileAt: (file: number) => Promise<TermFile>,
): Promise<string[]> {
  const packed = ownValue(file, key);
  if (packed === undefined) return [];
  if (!packed.startsWith(MARK)) return [packed];
  const [from = 0, count = 0] = packed.split(MARK).slice(1).map(Number);
  const own = await Promise.all(Array.from({ length: count }, (_, at) => fileAt(from + at)));
  return own.map((one) => ownValue(one, key) ?? '');
}

export async function postingsIn(
  file: TermFile,
  key: string,
  fileAt: (file: number) => Promise<TermFile>,
): Promise<Postings> {
  return (await blocksIn(file, key, fileAt)).flatMap(unpackPostings);
}
