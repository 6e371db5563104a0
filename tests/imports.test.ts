import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './import-rules.ts';

const SRC = join(import.meta.dirname, '../src');
const modules = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|astro)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

describe('the modules of src/', () => {
  it('import downwards only, and are pure below the loader', () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap(violationsOf)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['schemas/a.ts', "import { b } from '../sources/b.ts';", 'schemas must not import sources'],
    ['schemas/a.ts', "import type { B } from '../library/b.ts';", 'schemas must not import library'],
    ['sources/a.ts', "import { b } from '../text/b.ts';", 'sources must not import text'],
    ['text/a.ts', "export * from '../library/b.ts';", 'text must not import library'],
    ['library/a.ts', "import { b } from '../pipeline.ts';", 'library must not import pipeline'],
    ['library/people/a.ts', "import { b } from '../../mdx/b.ts';", 'library must not import mdx'],
    ['pipeline.ts', "const b = await import('./loader.ts');", 'pipeline must not import loader'],
    ['views/a.ts', "import { getSite } from '../site.ts';", 'views must not import loader'],
    [
      'components/A.astro',
      "---\nimport Page from '../layouts/Page.astro';\n---\n<Page />",
      'components must not import layouts',
    ],
    ['problems.ts', "import { b } from './schemas/b.ts';", 'base must not import schemas'],
    ['text/a.ts', "import { readFile } from 'node:fs/promises';", 'imports node:fs/promises'],
    ['library/a.ts', "import { getCollection } from 'astro:content';", 'imports astro:content'],
    ['library/a.ts', 'export const now = Date.now();', 'uses Date.now'],
    ['library/a.ts', 'export const now = new Date();', 'uses new Date()'],
    ['search/a.ts', 'export const die = () => Math.random();', 'uses Math.random'],
    ['mdx/a.ts', "export const page = fetch('https://example.org');", 'uses fetch'],
    ['views/a.ts', "export const base = process.env['BASE'];", 'uses process'],
  ])('%s: %s', (path, text, message) => {
    expect(violationsOf({ path, text }).join('\n')).toContain(message);
  });

  it.each([
    ['library/a.ts', "import { toPlain } from '../text/to-plain.ts';\nimport { z } from 'zod';"],
    ['library/a.ts', 'export const day = new Date(2024, 1, 1);'],
    ['library/a.ts', 'export const step = task.process(1);'],
    ['views/a.ts', "import type { Site } from '../site.ts';"],
    ['loader.ts', "import { readFile } from 'node:fs/promises';\nimport { a } from './pipeline.ts';"],
  ])('%s may: %s', (path, text) => {
    expect(violationsOf({ path, text })).toEqual([]);
  });
});
