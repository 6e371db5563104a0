import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeFiles, codeVersion } from '../../src/store/code-version.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FILES = [
  'package-lock.json',
  'astro.config.mjs',
  'public/favicon.svg',
  'src/base/problems.ts',
  'src/library/names/names.ts',
  'src/mdx/escape.ts',
  'src/schemas/paper.ts',
  'src/sources/listing/listing.ts',
  'src/text/repair/rules/links.ts',
  'src/search/query/words.ts',
  'src/views/paper/paper.ts',
  'src/pages/index.astro',
  'src/styles/base.css',
];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-code-'));
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), file);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(FILES)('the version changes with %s', async (file) => {
  const before = await codeVersion(folder);
  expect(await codeVersion(folder)).toBe(before);
  appendFileSync(path.join(folder, file), 'changed');
  expect(await codeVersion(folder)).not.toBe(before);
});

it('covers every file of src/, what is published as it is, and the packages', async () => {
  const files = await codeFiles(ROOT);
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => !file.startsWith('src/'))).toEqual([
    'astro.config.mjs',
    'package-lock.json',
    'public/favicon.svg',
    'public/former.css',
  ]);
});
