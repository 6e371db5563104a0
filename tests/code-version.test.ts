import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeFiles, codeVersion } from '../src/code-version.ts';

const ROOT = path.join(import.meta.dirname, '..');
const FILES = [
  'package-lock.json',
  'src/problems.ts',
  'src/library/names.ts',
  'src/mdx/escape.ts',
  'src/schemas/paper.ts',
  'src/sources/listing.ts',
  'src/text/rules/links.ts',
];
const TEMPLATES = ['src/pages/index.astro', 'src/views/paper.ts', 'src/styles/base.css'];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-code-'));
  for (const file of [...FILES, ...TEMPLATES]) {
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

it.each(TEMPLATES)('the version does not change with %s, which is run in every build', async (file) => {
  const before = await codeVersion(folder);
  appendFileSync(path.join(folder, file), 'changed');
  expect(await codeVersion(folder)).toBe(before);
});

it('covers every module that the pipeline, the compiler of papers and the pictures are made of', async () => {
  const covered = new Set(await codeFiles(ROOT));
  const open = ['src/pipeline.ts', 'src/compile-papers.ts', 'src/preview-image.ts', 'src/result-cache.ts'];
  const reached = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const folderOf = path.posix.dirname(file);
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    for (const [, found = ''] of text.matchAll(/from '(\.[^']+)'/g))
      open.push(path.posix.join(folderOf, found));
  }
  expect(reached.size).toBeGreaterThan(100);
  expect([...reached].filter((file) => !covered.has(file))).toEqual([]);
});
