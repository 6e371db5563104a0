import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contentTerms,
  fileOf,
  homeOf,
  packTerms,
  postingsEntry,
  postingsIn,
  type TermFile,
} from '../../../../src/search/index/terms/files.ts';
import type { Postings } from '../../../../src/search/index/terms/pack-postings.ts';

const A_BLOCK = 16_384;
const STEP = 0.15;
const LEVELS = 26;

/** Postings of a term as common as given, with gaps and weights that follow from a seed. */
function postingsOf(size: number, seed: number): Postings {
  let page = -1;
  return Array.from({ length: size }, (_, at) => {
    const noise = (Math.imul(at + 1, 2654435761) ^ Math.imul(seed, 40503)) >>> 7;
    page += 1 + (noise % 60);
    return { page, weight: STEP * (1 + (noise % LEVELS)) };
  });
}

const sizes = fc.oneof(fc.nat(50), fc.constantFrom(A_BLOCK - 1, A_BLOCK, A_BLOCK + 1, 2 * A_BLOCK + 9));
const tables = fc
  .dictionary(fc.constantFrom('owl', 'owl1', 'kite', 'kites', 'nests', 'constructor'), sizes, { minKeys: 1 })
  .chain((table) => fc.tuple(fc.constant(table), fc.nat(1000)))
  .map(
    ([table, seed]) => new Map(Object.entries(table).map(([term, size]) => [term, postingsOf(size, seed)])),
  );

/** Packs terms as a build does, and finds one as a browser does. */
function inFiles(terms: ReadonlyMap<string, Postings>) {
  const entries = [...terms].map(([term, postings]) => postingsEntry(term, [term], postings));
  const packed = packTerms(entries);
  const files: TermFile[] = JSON.parse(JSON.stringify(packed.packed));
  const fileAt = async (file: number) => files[file] as TermFile;
  const find = async (term: string) => postingsIn(await fileAt(fileOf(term, packed.starts)), term, fileAt);
  return { ...packed, find };
}

describe('the postings of a term', () => {
  test('are found whole, in however many blocks they are', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (terms) => {
        const { find } = inFiles(terms);
        for (const [term, postings] of terms) {
          const found = await find(term);
          expect(found.map(({ page }) => page)).toEqual(postings.map(({ page }) => page));
          expect(found.every(({ weight }, at) => Math.abs(weight - (postings[at]?.weight ?? 0)) < 1e-9)).toBe(
            true,
          );
        }
        expect(await find('unknown')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('are in files that do not grow with them', () => {
    const largest = [4, 32].map((blocks) => {
      const { packed } = inFiles(new Map([['owl', postingsOf(blocks * A_BLOCK, 1)]]));
      return Math.max(...packed.flatMap((file) => Object.values(file).map(({ length }) => length)));
    });
    expect(largest[1]).toBeLessThan(1.1 * (largest[0] ?? 0));
  });
});

describe('the files of terms', () => {
  const words = Array.from(
    { length: 20_000 },
    (_, at) => `w${(Math.imul(at, 2654435761) >>> 8).toString(36)}`,
  );
  const entries = [...new Set(words)].map((key) => ({ key, terms: [key], blocks: ['A'.repeat(40)] }));
  const { starts, packed } = packTerms(entries);

  test('follow one another in the order of the terms', () => {
    expect(starts).toEqual(starts.toSorted());
    const inOrder = packed.flatMap((file) => Object.keys(file));
    expect(inOrder).toEqual(entries.map(({ key }) => key).toSorted());
  });
  test('are of one size, and begin with what tells them apart', () => {
    const sizes = packed.map((file) => Object.keys(file).length);
    expect(Math.max(...sizes.slice(0, -1))).toBeLessThan(1.1 * Math.min(...sizes.slice(0, -1)));
    expect(Math.max(...starts.map(({ length }) => length))).toBeLessThan(7);
  });
  test('of a large library are not more', () => {
    const large = entries.map((entry) => ({ ...entry, blocks: ['A'.repeat(2000)] }));
    expect(packTerms(large).starts.length).toBeLessThan(1100);
  });
});

describe('what a run of words leads to', () => {
  test('is with the first word that is no stop word', () => {
    expect(homeOf(['the', 'owls', 'of', 'models'])).toBe('owl');
    expect(homeOf(['the', 'of'])).toBe('');
  });
  test('is found in the file of that word', () => {
    const entries = ['kite', 'model', 'owl'].map((term) => postingsEntry(term, [term], postingsOf(4000, 1)));
    const run = { key: '+owls of models', terms: contentTerms(['owls', 'of', 'models']), blocks: ['x'] };
    const { packed, starts } = packTerms([...entries, run]);
    expect(starts).toEqual(['', 'm', 'o']);
    expect(packed[fileOf('owl', starts)]).toHaveProperty(['+owls of models'], 'x');
  });
});
