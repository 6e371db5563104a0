import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { keepTheme, openTheme } from '../../src/store/kept-theme.ts';

const CACHE = mkdtempSync(path.join(tmpdir(), 'lectern-theme-'));
let kept = '';

afterAll(() => rmSync(CACHE, { recursive: true, force: true }));
beforeEach(async () => {
  kept = await keepTheme(CACHE, 'key', make('a { color: red }'));
});

function make(text: string): string {
  const made = path.join(CACHE, 'made');
  mkdirSync(path.join(made, 'assets'), { recursive: true });
  writeFileSync(path.join(made, 'assets/a.css'), text);
  writeFileSync(path.join(made, 'entry.mjs'), 'export {};');
  return made;
}

it('a theme is found only under its key', async () => {
  expect(await openTheme(CACHE, 'key')).toBe(kept);
  expect(await openTheme(CACHE, 'other')).toBeNull();
});

it.each(['assets/a.css', 'entry.mjs', 'theme.json'])(
  'a theme whose file %s is damaged or gone is none',
  async (file) => {
    appendFileSync(path.join(kept, file), 'x');
    expect(await openTheme(CACHE, 'key')).toBeNull();
    rmSync(path.join(kept, file));
    expect(await openTheme(CACHE, 'key')).toBeNull();
  },
);

it('a new theme takes the place of the last', async () => {
  await keepTheme(CACHE, 'other', make('a { color: blue }'));
  expect(await openTheme(CACHE, 'key')).toBeNull();
  expect(readFileSync(path.join(kept, 'assets/a.css'), 'utf8')).toBe('a { color: blue }');
});
