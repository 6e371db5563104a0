import { expect, it, vi } from 'vitest';
import type { BuildEnvironment } from '../../src/base/environment.ts';
import { WHOLE } from '../../src/base/shard.ts';
import { beginPictures } from '../../src/build/write-pictures.ts';
import { drawPreview } from '../../src/pictures/preview-image.ts';
import type { Preview } from '../../src/schemas/preview.ts';
import type { SiteFiles } from '../../src/store/site-files.ts';
import { inventedPaper, inventedSite, inventedText } from '../views/invented-site.ts';

vi.mock(import('../../src/pictures/preview-image.ts'), async (original) => ({
  ...(await original()),
  drawPreview: async ({ title }: Preview) => ({
    bytes: new Uint8Array(),
    ...(title.startsWith('Undrawn') && { why: 'no letter' }),
  }),
}));

/** 40 papers, of which the first and the last cannot be drawn. */
const PAPERS = Array.from({ length: 40 }, (_, at) =>
  inventedPaper(`paper-${10 + at}`, { title: at % 39 === 0 ? `Undrawn ${at}` : `Drawn ${at}` }),
);
const SITE = inventedSite(PAPERS, { textOf: inventedText });

/** Begins the pictures, with one worker that begins to draw when `task` has resolved, and notes who drew what. */
function begin(task: Promise<void>) {
  const here: string[] = [];
  const there: string[] = [];
  const files: Pick<SiteFiles, 'reuse' | 'write'> = {
    reuse: () => false,
    write: (file, bytes) => (bytes.length > 0 ? there : here).push(file),
  };
  const run = async (_: string, views: Preview[]) => {
    await task;
    const drawn = await Promise.all(views.map(drawPreview));
    return drawn.map((one) => ({ ...one, bytes: Uint8Array.of(1) }));
  };
  const environment = { shard: WHOLE } as BuildEnvironment;
  const workers = { size: 1, run: run as never };
  return { here, there, ...beginPictures(SITE, environment, files as SiteFiles, workers) };
}

it('draws in this thread what the worker has not taken, and each picture once', async () => {
  const task = Promise.withResolvers<void>();
  const { here, there, drawn, drawUntil } = begin(task.promise);
  const awaited = drawUntil(drawn);
  await vi.waitFor(() => expect(here.length).toBe(27));
  task.resolve();
  expect((await awaited).map(({ what }) => what)).toEqual([
    expect.stringContaining('Undrawn 0'),
    expect.stringContaining('Undrawn 39'),
  ]);
  expect(there).toHaveLength(16);
  expect(new Set([...here, ...there]).size).toBe(43);
});

it('draws nothing in this thread if what it awaits is there already', async () => {
  const task = Promise.withResolvers<void>();
  const { here, there, drawn, drawUntil } = begin(task.promise);
  expect(await drawUntil(Promise.resolve('theme'))).toBe('theme');
  task.resolve();
  expect(await drawn).toHaveLength(2);
  expect(here).toEqual([]);
  expect(there).toHaveLength(43);
});
