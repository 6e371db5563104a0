import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findShards, MANIFEST, shardFolder } from '../../../src/build/shards/shard-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-shard-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifestOf = (index: number) => ({
  index,
  count: 3,
  digest: 'a',
  base: '/',
  site: null,
  papers: 2,
  own: ['a-study-of-owls'],
});

test('the whole site is built in its own place, a part beside it', () => {
  expect(shardFolder('/x/dist', { index: 1, count: 1 })).toBe('/x/dist');
  expect(shardFolder('/x/dist', { index: 2, count: 3 })).toBe(path.join('/x/dist.shards', '2-of-3'));
});

test('parts are found in order; unfinished or damaged ones are skipped', async () => {
  const out = path.join(folder, 'dist');
  expect(await findShards(out)).toEqual([]);
  const write = (made: string, manifest: object) =>
    writeFileSync(path.join(made, MANIFEST), JSON.stringify(manifest));
  const place = (name: string) => {
    const made = path.join(`${out}.shards`, name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  write(place('3-of-3'), manifestOf(3));
  write(place('1-of-3'), manifestOf(1));
  write(place('2-of-3.next'), manifestOf(2));
  writeFileSync(path.join(place('2-of-3'), MANIFEST), '{"index":2,');
  const found = await findShards(out);
  expect(found.map(({ manifest }) => manifest)).toEqual([manifestOf(1), manifestOf(3)]);
});
