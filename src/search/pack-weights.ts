import { fnv1a } from '../fnv.ts';
import type { Postings } from './term-weights.ts';

/** Terms go to files by a hash, so that a query fetches little at any size of the library. */
export interface WeightFile {
  [term: string]: string;
}

/** Postings a file holds on average; about 3 kB compressed. */
const POSTINGS_IN_A_FILE = 1500;
const STEP = 0.15;
const LEVELS = 26;
const FIRST_LEVEL = 'A'.charCodeAt(0);

/** Number of files for a library; at least 1. */
export function fileCount(terms: ReadonlyMap<string, Postings>): number {
  const postings = [...terms.values()].reduce((sum, { length }) => sum + length, 0);
  return Math.max(1, Math.ceil(postings / POSTINGS_IN_A_FILE));
}

/** The file that holds a term. */
export function fileOf(term: string, files: number): number {
  return fnv1a(term) % files;
}

/** The name of a file of weights. */
export function weightsFile(file: number): string {
  return `weights-${file}.json.gz`;
}

/** Terms by file, each posting as the distance from the page before in base 36 and a capital for the weight. */
export function packWeights(terms: ReadonlyMap<string, Postings>, files: number): WeightFile[] {
  const packed: WeightFile[] = Array.from({ length: files }, () => ({}));
  for (const term of [...terms.keys()].sort()) {
    const file = packed[fileOf(term, files)] as WeightFile;
    file[term] = packPostings(terms.get(term) ?? []);
  }
  return packed;
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

/** What `packWeights` packed, weights rounded to its steps. */
export function unpackPostings(packed: string): Postings {
  let page = -1;
  return [...packed.matchAll(/([0-9a-z]*)([A-Z])/g)].map(([, distance = '', level = 'A']) => {
    page += 1 + (distance === '' ? 0 : Number.parseInt(distance, 36));
    return { page, weight: (level.charCodeAt(0) - FIRST_LEVEL + 1) * STEP };
  });
}
