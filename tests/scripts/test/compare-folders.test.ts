import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareFolders } from '../../../scripts/test/compare-folders.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-compare-'));
  for (const side of ['left', 'right']) write(`${side}/papers/one/index.html`, 'one');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

function compare(): Promise<string[]> {
  return compareFolders(path.join(folder, 'left'), path.join(folder, 'right'));
}

it('finds nothing in equal folders', async () => {
  expect(await compare()).toEqual([]);
});

it('finds files that differ and files that only one folder has, in order', async () => {
  write('right/papers/one/index.html', 'two');
  write('left/z', '');
  write('right/a', '');
  expect(await compare()).toEqual(['a', path.join('papers', 'one', 'index.html'), 'z']);
});
