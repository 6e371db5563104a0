import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mergeFolders } from '../../../src/build/shards/merge-folders.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-lay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string, files: Record<string, string>): string {
  const place = path.join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), text);
  }
  return place;
}

test('files of all folders are laid into one, and those that contradict each other are named', async () => {
  const one = make('one', { 'a/x.html': 'x', 'same.css': 'same', 'b.json': '1', 'note.json': 'one' });
  const two = make('two', { 'a/y.html': 'y', 'same.css': 'same', 'b.json': '2', 'note.json': 'two' });
  const target = path.join(folder, 'target');
  const unequal = await mergeFolders([one, two], target, (file) => file === 'note.json');
  expect(unequal).toEqual(['b.json']);
  expect(readFileSync(path.join(target, 'a/x.html'), 'utf8')).toBe('x');
  expect(readFileSync(path.join(target, 'a/y.html'), 'utf8')).toBe('y');
  expect(readFileSync(path.join(target, 'same.css'), 'utf8')).toBe('same');
  expect(() => readFileSync(path.join(target, 'note.json'))).toThrow();
});
