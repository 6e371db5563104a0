import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { moveIn, restoreOld } from '../../src/build/move-in.ts';

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

test('the new site replaces the old one, and nothing else is left', async () => {
  const folder = folderIn(tmpdir());
  const out = write(path.join(folder, 'site'), 'old');
  await moveIn(write(`${out}.next`, 'new'), out);
  expect(read(out)).toBe('new');
  await expect.poll(() => [`${out}.next`, `${out}.old`].filter(existsSync)).toEqual([]);
});

test('a site comes into a folder that was not there', async () => {
  const out = path.join(folderIn(tmpdir()), 'www/site');
  await moveIn(write(`${out}.next`, 'new'), out);
  expect(read(out)).toBe('new');
  await expect.poll(() => [`${out}.next`, `${out}.old`].filter(existsSync)).toEqual([]);
});

test('if the new site cannot be moved in, the old one is put back', async () => {
  const out = write(path.join(folderIn(tmpdir()), 'site'), 'old');
  await expect(moveIn(`${out}.next`, out)).rejects.toThrow('ENOENT');
  expect(read(out)).toBe('old');
  expect(existsSync(`${out}.old`)).toBe(false);
});

test('a process that is killed between the renames leaves a site that the next one puts back', async () => {
  const out = write(path.join(folderIn(tmpdir()), 'site'), 'old');
  renameSync(out, `${out}.old`);
  await restoreOld(out);
  expect(read(out)).toBe('old');
  renameSync(out, `${out}.old`);
  await expect(moveIn(`${out}.next`, out)).rejects.toThrow('ENOENT');
  expect(read(out)).toBe('old');
});

test('a site in its place is not touched by what an earlier build left', async () => {
  const out = write(path.join(folderIn(tmpdir()), 'site'), 'new');
  write(`${out}.old`, 'old');
  await restoreOld(out);
  expect(read(out)).toBe('new');
});
