import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FOLDER, reducedTypefaces, WEIGHTS } from '../../scripts/typefaces.ts';

const STYLES = 'src/styles';

test('the typefaces are those of the packages, reduced, and small (scripts/typefaces.ts writes them)', async () => {
  const reduced = await reducedTypefaces();
  expect(readdirSync(FOLDER).sort()).toEqual(reduced.map(([file]) => file).sort());
  for (const [file, bytes] of reduced)
    expect(readFileSync(path.join(FOLDER, file)).equals(bytes), file).toBe(true);
  const sizes = readdirSync(FOLDER).map((file) => statSync(path.join(FOLDER, file)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(50_000);
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
