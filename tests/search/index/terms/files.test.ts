import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contentTerms,
  fileOf,
  homeOf,
  packTerms,
  postingsEntry,
  postingsIn,
  sharesOf,
  type TermDivision,
  type TermFile,
} from '../../../../src/search/index/terms/files.ts';
import type { Postings } from '../../../../src/search/index/terms/pack-postings.ts';

const A_BLOCK = 16_384;
const SMALL = { papers: 9, starts: ['', 'kites', 'o'] };
const LARGE = { ...SMALL, papers: 100_000 };
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
function inFiles(terms: ReadonlyMap<string, Postings>, division: TermDivision) {
  const entries = [...terms].map(([term, postings]) =>
    postingsEntry(term, [term], {
      pages: Uint32Array.from(postings, ({ page }) => page),
      weights: Float64Array.from(postings, ({ weight }) => weight),
    }),
  );
  const files: TermFile[] = JSON.parse(JSON.stringify(packTerms(entries, division)));
  const fileAt = async (file: number) => files[file] as TermFile;
  const find = async (term: string) => postingsIn(await fileAt(fileOf(term, division)), term, fileAt);
  return { files, find };
}

describe('the postings of a term', () => {
  test('are found whole, in however many blocks they are', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(SMALL, LARGE), async (terms, division) => {
        const { find } = inFiles(terms, division);
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
      const { files } = inFiles(new Map([['owl', postingsOf(blocks * A_BLOCK, 1)]]), SMALL);
      return Math.max(...files.flatMap((file) => Object.values(file).map(({ length }) => length)));
    });
    expect(largest[1]).toBeLessThan(1.1 * (largest[0] ?? 0));
  });
});

describe('what a run of words leads to', () => {
  test('is stored with the first word that is not a stop word', () => {
    expect(homeOf(['the', 'owls', 'of', 'models'])).toBe('owl');
    expect(homeOf(['the', 'of'])).toBe('');
  });
  test('is found in the file of that word', () => {
    const run = { key: '+owls of models', terms: contentTerms(['owls', 'of', 'models']), blocks: ['x'] };
    expect(packTerms([run], SMALL)).toEqual([{}, {}, { '+owls of models': 'x' }]);
  });
});

test('a range of terms is one file, and several in a large library', () => {
  const files = ['kites', 'lark', 'nests'].map((term) => fileOf(term, SMALL));
  expect(files).toEqual([1, 1, 1]);
  const shares = sharesOf(LARGE.papers);
  const spread = Array.from({ length: 100 }, (_, at) => fileOf(`lark${at}`, LARGE));
  expect(new Set(spread).size).toBe(shares);
  expect(Math.min(...spread)).toBe(shares);
});
