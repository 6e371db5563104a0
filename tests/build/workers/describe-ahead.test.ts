import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { describeAhead, describeEach } from '../../../src/build/workers/describe-ahead.ts';
import type { Workers } from '../../../src/build/workers/workers.ts';
import { describePaper, type OwnText } from '../../../src/library/papers/describe.ts';
import { ResultCache } from '../../../src/store/result-cache.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'lectern-describe-ahead-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const TEXTS = Array.from(
  { length: 230 },
  (_, at): OwnText => ({
    title: `Kite${at}: Nests in Winter`,
    abstract: `We present Kite${at}, a method to count nests. It finds ${at} % more.`,
    links: [],
  }),
);
const FAILS = { title: 'None', abstract: undefined, links: [] } as unknown as OwnText;

/** A worker in this thread that says what it was asked for. */
function fakeWorkers(asked: OwnText[][]): Pick<Workers, 'hasFree' | 'run'> {
  let free = true;
  const run = async (_name: string, texts: OwnText[]) => {
    free = false;
    asked.push(texts);
    await setImmediate();
    free = true;
    return structuredClone(describeEach(texts));
  };
  return {
    get hasFree() {
      return free;
    },
    run: run as never,
  };
}

async function openCache(): Promise<ResultCache> {
  return ResultCache.open(path.join(ROOT, 'results.txt'), 'v');
}

it('waits for no worker that is busy', async () => {
  const results = await openCache();
  const busy = { hasFree: false, run: () => Promise.reject(new Error('asked a busy worker')) };
  await describeAhead(TEXTS, results, busy);
  expect(results.made).toBe(TEXTS.length);
});

it('describes each new text once, here and in workers, and leaves out what fails', async () => {
  const [asked, results] = [[] as OwnText[][], await openCache()];
  await describeAhead([...TEXTS, FAILS], results, fakeWorkers(asked));
  const byWorkers = asked.flat().length;
  expect(byWorkers).toBeGreaterThan(0);
  expect(byWorkers).toBeLessThan(TEXTS.length);
  expect(results.made).toBe(TEXTS.length);
  const never = () => {
    throw new Error('made again');
  };
  for (const text of TEXTS) expect(results.recall('describe', text, never)).toEqual(describePaper(text));
  expect(() => results.recall('describe', FAILS, never)).toThrow('made again');
  results.save();

  const [askedAgain, kept] = [[] as OwnText[][], await openCache()];
  await describeAhead(TEXTS, kept, fakeWorkers(askedAgain));
  expect(askedAgain).toEqual([]);
  expect(kept.recall('describe', TEXTS[0], never)).toEqual(describePaper(TEXTS[0] as OwnText));
});
