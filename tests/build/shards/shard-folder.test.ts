import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findShards, MANIFEST, shardFolder, writeManifest } from '../../../src/build/shards/shard-folder.ts';
import { siteDigest } from '../../../src/store/site-digest.ts';

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

test('parts are found in order; what is unfinished or damaged is none', async () => {
  const out = path.join(folder, 'dist');
  expect(await findShards(out)).toEqual([]);
  const place = (name: string) => {
    const made = path.join(`${out}.shards`, name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  await writeManifest(place('3-of-3'), manifestOf(3));
  await writeManifest(place('1-of-3'), manifestOf(1));
  await writeManifest(place('2-of-3.next'), manifestOf(2));
  writeFileSync(path.join(place('2-of-3'), MANIFEST), '{"index":2,');
  const found = await findShards(out);
  expect(found.map(({ manifest }) => manifest)).toEqual([manifestOf(1), manifestOf(3)]);
});

test('the digest tells content and address apart, but not where the content lies', async () => {
  const make = (name: string, text: string) => {
    const content = path.join(folder, name);
    mkdirSync(path.join(content, 'sources'), { recursive: true });
    writeFileSync(path.join(content, 'sources/list.txt'), text);
    writeFileSync(path.join(content, '.swap'), name);
    return content;
  };
  const [one, same, other] = [make('one', 'owls'), make('same', 'owls'), make('other', 'kites')];
  const digest = await siteDigest({ content: one, base: '/', site: undefined });
  expect(await siteDigest({ content: same, base: '/', site: undefined })).toBe(digest);
  expect(await siteDigest({ content: other, base: '/', site: undefined })).not.toBe(digest);
  expect(await siteDigest({ content: one, base: '/some-repo', site: undefined })).not.toBe(digest);
  expect(await siteDigest({ content: one, base: '/', site: 'https://example.org' })).not.toBe(digest);
});
