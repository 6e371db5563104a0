import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { typefaces, WEIGHTS } from '../../src/pictures/typefaces.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const STYLES = 'src/styles';

test('the faces are small, are made once and again where damaged, and no half-written file is left', async () => {
  const cache = mkdtempSync(path.join(tmpdir(), 'lectern-typefaces-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const [folder, same] = await Promise.all([typefaces(cache, ROOT), typefaces(cache, ROOT)]);
  expect(same).toBe(folder);
  const files = ['sans.woff2', 'serif.woff2'];
  expect(readdirSync(folder).sort()).toEqual(files.flatMap((file) => [file, `${file}.digest`]));
  const sizes = files.map((file) => statSync(path.join(folder, file)).size);
  expect(Math.min(...sizes)).toBeGreaterThan(10_000);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(50_000);
  const made = statSync(path.join(folder, 'serif.woff2')).mtimeMs;
  await typefaces(cache, ROOT);
  expect(statSync(path.join(folder, 'serif.woff2')).mtimeMs).toBe(made);

  writeFileSync(path.join(folder, 'serif.woff2'), 'damaged');
  await typefaces(cache, ROOT);
  expect(statSync(path.join(folder, 'serif.woff2')).size).toBe(sizes[1]);
});

test('style sheets ask for weights that the faces have', () => {
  for (const file of readdirSync(STYLES)) {
    const text = readFileSync(path.join(STYLES, file), 'utf8');
    expect(text, file).not.toMatch(/font(?:-weight)?:[^;]*\bbold/);
    for (const [, weight] of text.matchAll(/font(?:-weight)?: (\d{3})\b/g)) {
      expect(Number(weight), file).toBeGreaterThanOrEqual(WEIGHTS.min);
      expect(Number(weight), file).toBeLessThanOrEqual(WEIGHTS.max);
    }
  }
});
