import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const STYLES = 'src/styles';
const TOKENS = readFileSync(path.join(STYLES, 'tokens.css'), 'utf8');

test('the two fonts that pages load are small, and pages load them before the style sheet asks for them', () => {
  const files = [...TOKENS.matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, file]) => file as string);
  expect(files).toHaveLength(2);
  const { resolve } = createRequire(import.meta.url);
  expect(files.map((file) => statSync(resolve(file)).size).reduce((sum, size) => sum + size)).toBeLessThan(
    100_000,
  );
  const page = readFileSync('src/layouts/Page.astro', 'utf8');
  for (const file of files) expect(page).toContain(`'${file}?url'`);
});

test('style sheets use only weights that the fonts are declared for', () => {
  const [least, most] = /font-weight: (\d{3}) (\d{3});/.exec(TOKENS)?.slice(1).map(Number) ?? [];
  for (const file of readdirSync(STYLES)) {
    const text = readFileSync(path.join(STYLES, file), 'utf8');
    expect(text, file).not.toMatch(/font(?:-weight)?:[^;]*\bbold/);
    for (const [, weight] of text.matchAll(/font(?:-weight)?: (\d{3})\b/g)) {
      expect(Number(weight), file).toBeGreaterThanOrEqual(least as number);
      expect(Number(weight), file).toBeLessThanOrEqual(most as number);
    }
  }
});
