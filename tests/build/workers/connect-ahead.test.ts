import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nearAhead, placeAhead, readAhead } from '../../../src/build/workers/connect-ahead.ts';
import type { Workers } from '../../../src/build/workers/workers.ts';
import { landmarksOf, mapPapers } from '../../../src/library/map/paper-map.ts';
import { nearPapers, type PackedVectors, packVectors } from '../../../src/library/similarity/near-papers.ts';
import { paperVectors } from '../../../src/library/similarity/paper-vectors.ts';
import { WordReader } from '../../../src/library/similarity/word-reader.ts';
import { ResultCache } from '../../../src/store/result-cache.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'lectern-connect-ahead-'));
const results = ResultCache.open(path.join(ROOT, 'results.txt'), '1');
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const TEXTS = [
  { title: 'Kites in winter', abstract: 'We count the nests of kites.' },
  { title: 'Clocks', abstract: 'Springs of clocks, and kites.' },
];

function workersThat(
  run: (name: string, input: never) => unknown,
  hasFree = true,
): Pick<Workers, 'hasFree' | 'run'> {
  return { hasFree, run: (async (name: string, input: never) => run(name, input)) as Workers['run'] };
}

const BUSY = workersThat(() => expect.fail('it was asked'), false);
const FAILING = workersThat(() => {
  throw new Error('no memory');
});

describe('words read in a worker', () => {
  it('are those that are read here', async () => {
    const reader = await readAhead(
      TEXTS,
      workersThat((_, texts) => structuredClone(WordReader.readAll(texts))),
    );
    const { ids, starts } = reader?.read(TEXTS[1]?.abstract ?? '') ?? expect.fail();
    expect([...ids].map((id) => reader?.wordOf(id))).toEqual(['Springs', 'of', 'clocks', 'and', 'kites']);
    expect([...starts]).toEqual([0, 8, 11, 19, 23]);
  });
  it('are left to this thread if no worker is idle, or if it fails', async () => {
    expect(await readAhead(TEXTS, BUSY)).toBeUndefined();
    expect(await readAhead(TEXTS, FAILING)).toBeUndefined();
  });
});

const vectors = paperVectors(TEXTS);

describe('near papers found in a worker', () => {
  it('are those that are found here', async () => {
    type Task = { vectors: PackedVectors; terms: number };
    const found = await nearAhead(
      vectors,
      workersThat((_, task) => {
        const { vectors: packed, terms }: Task = structuredClone(task);
        return nearPapers(packed, terms);
      }),
    );
    expect(found).toEqual(nearPapers(packVectors(vectors.vectors), vectors.space.size));
    expect([...(found?.papers ?? [])]).toEqual([1, 0]);
  });
  it('are left to this thread if no worker is idle, or if it fails', async () => {
    expect(await nearAhead(vectors, BUSY)).toBeUndefined();
    expect(await nearAhead(vectors, FAILING)).toBeUndefined();
  });
});

describe('landmarks placed in a worker', () => {
  const landmarks = landmarksOf(vectors);
  it('are left to this thread if no worker is idle, or if it fails', async () => {
    await placeAhead(landmarks.near, results, BUSY);
    await placeAhead(landmarks.near, results, FAILING);
    expect(results.made).toBe(0);
  });
  it('are where the map has them, and kept', async () => {
    const asked: unknown[] = [];
    const workers = workersThat((name, near) => {
      asked.push([name, near]);
      return [
        [0, 0],
        [5, 7],
      ];
    });
    await placeAhead(landmarks.near, results, workers);
    expect(asked).toEqual([['place', landmarks.near]]);
    expect(mapPapers(vectors.vectors, landmarks, results.recall.bind(results))).toEqual([
      [24, 24],
      [976, 676],
    ]);
    expect(results.made).toBe(1);
  });
});
