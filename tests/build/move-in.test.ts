import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { moveIn, siteUnderway } from '../../src/build/move-in.ts';

const MEMORY_DISK = '/dev/shm';
const isOtherDisk = existsSync(MEMORY_DISK) && statSync(MEMORY_DISK).dev !== statSync(tmpdir()).dev;

function folderIn(parent: string): string {
  const folder = mkdtempSync(path.join(parent, 'lectern-move-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function write(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), text);
  return folder;
}

const read = (folder: string) => readFileSync(path.join(folder, 'index.html'), 'utf8');

test.each([
  ['/home/ada/library/dist', '/home/ada/library/dist.next'],
  ['/home/ada/library/out/site', '/home/ada/library/out/site.next'],
  ['/home/ada/library-site', '/home/ada/library/.astro/site.next'],
  ['/home/ada/library', '/home/ada/library/.astro/site.next'],
  ['/srv/www', '/home/ada/library/.astro/site.next'],
])('a site for %s is made in %s', (out, next) => {
  expect(siteUnderway(out, '/home/ada/library')).toBe(next);
});

test('the new site replaces the old one, and nothing else is left', async () => {
  const folder = folderIn(tmpdir());
  const out = write(path.join(folder, 'site'), 'old');
  await moveIn(write(`${out}.next`, 'new'), out);
  expect(read(out)).toBe('new');
  await expect.poll(() => [`${out}.next`, `${out}.old`].filter(existsSync)).toEqual([]);
});

test('a site made elsewhere comes into a folder that was not there', async () => {
  const next = write(path.join(folderIn(tmpdir()), 'made'), 'new');
  const out = path.join(folderIn(tmpdir()), 'www/site');
  await moveIn(next, out);
  expect(read(out)).toBe('new');
  await expect.poll(() => [next, `${out}.next`, `${out}.old`].filter(existsSync)).toEqual([]);
});

test.runIf(isOtherDisk)('a site made on another disk is copied beside its place first', async () => {
  const next = write(path.join(folderIn(tmpdir()), 'made'), 'new');
  const out = write(path.join(folderIn(MEMORY_DISK), 'site'), 'old');
  await moveIn(next, out);
  expect(read(out)).toBe('new');
  await expect.poll(() => [next, `${out}.next`, `${out}.old`].filter(existsSync)).toEqual([]);
});
