import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonTerms,
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
function inFiles(terms: ReadonlyMap<string, Postings>, common: ReadonlySet<string>) {
  const entries = [...terms].map(([term, postings]) => postingsEntry(term, [term], postings));
  const packed = packTerms(entries, common);
  const files: TermFile[] = JSON.parse(JSON.stringify(packed.packed));
  const fileAt = async (file: number) => files[file] as TermFile;
  const find = async (term: string) => {
    const home = homeOf([term], (one) => Object.hasOwn(packed.common, one));
    const file = home === undefined ? packed.common : await fileAt(fileOf(home, packed.files));
    return postingsIn(file, term, fileAt);
  };
  return { ...packed, find };
}

describe('the postings of a term', () => {
  test('are found whole, in however many blocks they are', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.boolean(), async (terms, hasCommon) => {
        const { find } = inFiles(terms, hasCommon ? commonTerms(terms) : new Set());
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
      const { packed } = inFiles(new Map([['owl', postingsOf(blocks * A_BLOCK, 1)]]), new Set());
      return Math.max(...packed.flatMap((file) => Object.values(file).map(({ length }) => length)));
    });
    expect(largest[1]).toBeLessThan(1.1 * (largest[0] ?? 0));
  });
});

describe('what a run of words leads to', () => {
  const isCommon = (term: string) => term === 'model';

  test('is with the first word that is neither common nor a stop word', () => {
    expect(homeOf(contentTerms(['the', 'models', 'of', 'owls']), isCommon)).toBe('owl');
    expect(homeOf(contentTerms(['the', 'models']), isCommon)).toBeUndefined();
  });
  test('is found in the file of that word, or with the commonest terms', () => {
    const entries = [
      { key: '+model of owl', terms: contentTerms(['models', 'of', 'owls']), blocks: ['x'] },
      { key: '~1', terms: ['model'], blocks: ['y'] },
    ];
    const { common, packed, files } = packTerms(entries, new Set(['model']));
    expect(packed[fileOf('owl', files)]).toHaveProperty(['+model of owl'], 'x');
    expect(common).toEqual({ '~1': 'y' });
  });
});
