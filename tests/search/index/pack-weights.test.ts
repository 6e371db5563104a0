import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fileCount,
  findPostings,
  packWeights,
  type WeightFile,
} from '../../../src/search/index/pack-weights.ts';
import type { Postings } from '../../../src/search/index/term-weights.ts';

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
  .dictionary(fc.constantFrom('owl', 'owl1', 'kite', '=kite', '#nests', 'constructor'), sizes, { minKeys: 1 })
  .chain((table) => fc.tuple(fc.constant(table), fc.nat(1000)))
  .map(
    ([table, seed]) => new Map(Object.entries(table).map(([term, size]) => [term, postingsOf(size, seed)])),
  );

const inFiles = (packed: readonly WeightFile[]) => async (file: number) => packed[file] as WeightFile;

describe('the postings of a term', () => {
  test('are found whole, in however many blocks they are', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 40 }), async (terms, files) => {
        const fileAt = inFiles(JSON.parse(JSON.stringify(packWeights(terms, files))));
        for (const [term, postings] of terms) {
          const found = await findPostings(term, files, fileAt);
          expect(found.map(({ page }) => page)).toEqual(postings.map(({ page }) => page));
          expect(found.every(({ weight }, at) => Math.abs(weight - (postings[at]?.weight ?? 0)) < 1e-9)).toBe(
            true,
          );
        }
        expect(await findPostings('unknown', files, fileAt)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('are in files that do not grow with them', () => {
    const largest = [4, 32].map((blocks) => {
      const terms = new Map([['owl', postingsOf(blocks * A_BLOCK, 1)]]);
      const packed = packWeights(terms, fileCount(terms));
      return Math.max(...packed.flatMap((file) => Object.values(file).map(({ length }) => length)));
    });
    expect(largest[1]).toBeLessThan(1.1 * (largest[0] ?? 0));
  });
});

describe('packed term weights', () => {
  const postings = fc
    .uniqueArray(fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 20 })), {
      selector: ([page]) => page,
      minLength: 1,
    })
    .map((rows) => rows.sort(([a], [b]) => a - b).map(([page, step]) => ({ page, weight: step * 0.15 })));

  test('give pages back exactly and weights to half a step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,20}$/), postings),
        fc.integer({ min: 1, max: 7 }),
        async (terms, files) => {
          const packed = packWeights(new Map(Object.entries(terms)), files);
          expect(packed).toHaveLength(files);
          for (const [term, rows] of Object.entries(terms)) {
            const back = await findPostings(term, files, inFiles(packed));
            expect(back.map(({ page }) => page)).toEqual(rows.map(({ page }) => page));
            back.forEach(({ weight }, at) => {
              expect(Math.abs(weight - (rows[at]?.weight ?? 0))).toBeLessThanOrEqual(0.075 + 1e-9);
            });
          }
        },
      ),
    );
  });
});
