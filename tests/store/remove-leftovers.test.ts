import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeLeftovers } from '../../src/store/remove-leftovers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-leftovers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ID = '225d6233-2b06-4a0a-a53c-5ce2e5ed4c98';
const NOW = 1_800_000_000;

it('removes files being written over an hour ago, and a folder in place of a file', async () => {
  const write = (name: string, age: number) => {
    if (name.startsWith('theme')) mkdirSync(path.join(folder, name));
    else writeFileSync(path.join(folder, name), 'a');
    utimesSync(path.join(folder, name), NOW - age, NOW - age);
  };
  for (const name of [`results.txt.${ID}.next`, `theme-123-${ID}`]) write(name, 4_000);
  for (const name of ['results.txt', 'report.json', 'theme', 'theme.next']) write(name, 4_000);
  mkdirSync(path.join(folder, 'site-1-of-1.jsonl/a'), { recursive: true });
  write(`report.json.${ID}.next`, 3_000);
  await removeLeftovers([folder, path.join(folder, 'no such folder')], NOW * 1_000);
  expect(readdirSync(folder).sort()).toEqual([
    'report.json',
    `report.json.${ID}.next`,
    'results.txt',
    'theme',
    'theme.next',
  ]);
});
