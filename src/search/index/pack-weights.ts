import { fnv1a } from '../../base/fnv.ts';
import { wordIn } from '../query/words.ts';
import type { Postings } from './term-weights.ts';

/** Terms go to files by a hash, so that a query fetches little at any size of the library. */
export interface WeightFile {
  [term: string]: string;
}

/** Postings a file holds on average; about 4 kB compressed. */
const POSTINGS_IN_A_FILE = 2000;
/** Postings of a term that a file holds; about 10 kB compressed. Those of a commoner term are in files of their own. */
const POSTINGS_IN_A_BLOCK = 16_384;
/** Postings of the commonest terms, which are in a file of their own that every query has; about 20 kB compressed. */
const COMMON_POSTINGS = 18_000;
/** Stands before the number of the first file of a term's own, and before how many there are. */
const MARK = '~';
const STEP = 0.15;
const LEVELS = 26;
const FIRST_LEVEL = 'A'.charCodeAt(0);

export const COMMON_FILE = 'weights-common.json.gz';

/** Terms apart into the commonest ones, packed, and the others. */
export function splitCommon(terms: ReadonlyMap<string, Postings>): {
  common: WeightFile;
  others: Map<string, Postings>;
} {
  const others = new Map(terms);
  const kept: [string, string][] = [];
  let room = COMMON_POSTINGS;
  const byLength = [...terms].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [term, postings] of byLength) {
    room -= postings.length;
    if (room < 0) break;
    kept.push([term, packPostings(postings)]);
    others.delete(term);
  }
  return { common: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))), others };
}

/** Number of files for terms that are not the commonest; at least 1. */
export function fileCount(terms: ReadonlyMap<string, Postings>): number {
  const postings = [...terms.values()].reduce((sum, { length }) => sum + length, 0);
  return Math.max(1, Math.ceil(postings / POSTINGS_IN_A_FILE));
}

/** The file that holds a term, or says which do. Names and titles are with the words that a query of them has. */
export function fileOf(term: string, files: number): number {
  return fnv1a(wordIn(term)) % files;
}

/** The name of a file of weights. */
export function weightsFile(file: number): string {
  return `weights-${file}.json.gz`;
}

/**
 * Terms by file, each posting as the distance from the page before in base 36 and a capital for the weight. Behind the
 * files that terms go to by a hash, which are `files`, are those of terms that have their own.
 */
export function packWeights(terms: ReadonlyMap<string, Postings>, files: number): WeightFile[] {
  const packed: WeightFile[] = Array.from({ length: files }, () => ({}));
  for (const term of [...terms.keys()].sort()) {
    const file = packed[fileOf(term, files)] as WeightFile;
    const [first = '', ...others] = blocksOf(terms.get(term) ?? []).map(packPostings);
    if (others.length === 0) file[term] = first;
    else {
      const own = [first, ...others].map((block) => ({ [term]: block }));
      file[term] = MARK + packed.length + MARK + own.length;
      packed.push(...own);
    }
  }
  return packed;
}

/** All that was packed of a term; `common` has the commonest ones, `fileAt` gives another file by its number. */
export async function findPostings(
  term: string,
  files: number,
  fileAt: (file: number) => Promise<WeightFile>,
  common: WeightFile = {},
): Promise<Postings> {
  if (Object.hasOwn(common, term)) return unpackPostings(common[term] as string);
  const packed = heldIn(await fileAt(fileOf(term, files)), term);
  if (!packed.startsWith(MARK)) return unpackPostings(packed);
  const [from = 0, count = 0] = packed.split(MARK).slice(1).map(Number);
  const own = await Promise.all(Array.from({ length: count }, (_, at) => fileAt(from + at)));
  return own.flatMap((file) => unpackPostings(heldIn(file, term)));
}

/** A term can be called like what every object has. */
function heldIn(file: WeightFile, term: string): string {
  return Object.hasOwn(file, term) ? (file[term] as string) : '';
}

function blocksOf(postings: Postings): Postings[] {
  const count = Math.ceil(postings.length / POSTINGS_IN_A_BLOCK);
  return Array.from({ length: count }, (_, at) =>
    postings.slice(at * POSTINGS_IN_A_BLOCK, (at + 1) * POSTINGS_IN_A_BLOCK),
  );
}

/** Pages in rising order, without weights. */
export function packPages(pages: readonly number[]): string {
  return packPostings(pages.map((page) => ({ page, weight: STEP })));
}

export function unpackPages(packed: string): number[] {
  return unpackPostings(packed).map(({ page }) => page);
}

function packPostings(postings: Postings): string {
  let before = -1;
  return postings
    .map(({ page, weight }) => {
      const distance = page - before - 1;
      before = page;
      const level = Math.min(LEVELS - 1, Math.max(0, Math.round(weight / STEP) - 1));
      return (distance === 0 ? '' : distance.toString(36)) + String.fromCharCode(FIRST_LEVEL + level);
    })
    .join('');
}

/** What `packPostings` packed, weights rounded to its steps. */
function unpackPostings(packed: string): Postings {
  let page = -1;
  return [...packed.matchAll(/([0-9a-z]*)([A-Z])/g)].map(([, distance = '', level = 'A']) => {
    page += 1 + (distance === '' ? 0 : Number.parseInt(distance, 36));
    return { page, weight: (level.charCodeAt(0) - FIRST_LEVEL + 1) * STEP };
  });
}
