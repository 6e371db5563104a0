import { fnv1a } from '../fnv.ts';
import type { Postings } from './term-weights.ts';

/** Terms go to files by a hash, so that a query fetches little at any size of the library. */
export interface WeightFile {
  [term: string]: string;
}

/** Postings a file holds on average; about 3 kB compressed. */
const POSTINGS_IN_A_FILE = 1500;
/** Postings of one term in one place; about 10 kB compressed. A commoner term goes on in other files. */
const POSTINGS_IN_A_BLOCK = 16_384;
/** Stands between the number of a term's further blocks and its first, and between a term and the number of a block. */
const MARK = '~';
const STEP = 0.15;
const LEVELS = 26;
const FIRST_LEVEL = 'A'.charCodeAt(0);

/** Number of files for a library; at least 1. */
export function fileCount(terms: ReadonlyMap<string, Postings>): number {
  const postings = [...terms.values()].reduce((sum, { length }) => sum + length, 0);
  return Math.max(1, Math.ceil(postings / POSTINGS_IN_A_FILE));
}

/** The file that holds a term, or a block of one. */
function fileOf(term: string, files: number): number {
  return fnv1a(term) % files;
}

/** The name of a file of weights. */
export function weightsFile(file: number): string {
  return `weights-${file}.json.gz`;
}

/**
 * Terms by file, each posting as the distance from the page before in base 36 and a capital for the weight. A term of
 * many postings has them in blocks, which go to files as if they were terms; the first says how many follow.
 */
export function packWeights(terms: ReadonlyMap<string, Postings>, files: number): WeightFile[] {
  const packed: WeightFile[] = Array.from({ length: files }, () => ({}));
  for (const term of [...terms.keys()].sort()) {
    const blocks = blocksOf(terms.get(term) ?? []);
    for (const [at, block] of blocks.entries()) {
      const key = blockKey(term, at);
      const announced = at === 0 && blocks.length > 1 ? `${blocks.length - 1}${MARK}` : '';
      (packed[fileOf(key, files)] as WeightFile)[key] = announced + packPostings(block);
    }
  }
  return packed;
}

/** All that `packWeights` packed of a term; `fileAt` gives a file by its number. */
export async function findPostings(
  term: string,
  files: number,
  fileAt: (file: number) => Promise<WeightFile>,
): Promise<Postings> {
  const blockAt = async (at: number) => {
    const key = blockKey(term, at);
    const file = await fileAt(fileOf(key, files));
    return Object.hasOwn(file, key) ? (file[key] as string) : '';
  };
  const first = await blockAt(0);
  const mark = first.indexOf(MARK);
  if (mark < 0) return unpackPostings(first);
  const others = Array.from({ length: Number(first.slice(0, mark)) }, (_, at) => blockAt(at + 1));
  return [first.slice(mark + 1), ...(await Promise.all(others))].flatMap(unpackPostings);
}

function blocksOf(postings: Postings): Postings[] {
  const count = Math.max(1, Math.ceil(postings.length / POSTINGS_IN_A_BLOCK));
  return Array.from({ length: count }, (_, at) =>
    postings.slice(at * POSTINGS_IN_A_BLOCK, (at + 1) * POSTINGS_IN_A_BLOCK),
  );
}

function blockKey(term: string, block: number): string {
  return block === 0 ? term : term + MARK + block;
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
