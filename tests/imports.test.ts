import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadedBy, violationsOf } from './import-rules.ts';

const ROOT = join(import.meta.dirname, '..');
const modules = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|mjs|astro)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
);

describe('the modules of src/ and scripts/', () => {
  it('are each in a layer, import lower ones only, and are pure below the store', () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap(violationsOf)).toEqual([]);
  });
});

describe('the scripts of a site', () => {
  it('load no package, all of which a reader would have to fetch', () => {
    const byPath = new Map(modules.map((module) => [module.path, module]));
    const loaded = new Set([...byPath.keys()].filter((path) => path.startsWith('src/client/')));
    // What is added on the way is looked at in turn.
    for (const path of loaded) {
      const module = byPath.get(path);
      if (module) for (const other of loadedBy(module)) loaded.add(other);
    }
    expect([...loaded].filter((path) => !/^src\//.test(path))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['src/schemas/a.ts', "import { b } from '../sources/b.ts';", 'schemas must not import sources'],
    ['src/schemas/a.ts', "import type { B } from '../library/b.ts';", 'schemas must not import library'],
    ['src/sources/a.ts', "import { b } from '../text/b.ts';", 'sources must not import text'],
    ['src/text/a.ts', "export * from '../library/b.ts';", 'text must not import library'],
    ['src/library/a.ts', "import { b } from '../pipeline.ts';", 'library must not import pipeline.ts'],
    ['src/library/people/a.ts', "import { b } from '../../mdx/b.ts';", 'library must not import mdx'],
    ['src/pipeline.ts', "const b = await import('./build/b.ts');", 'pipeline.ts must not import build'],
    [
      'src/components/A.astro',
      "---\nimport b from '../build/b.ts';\n---\n<b />",
      'components must not import build',
    ],
    ['src/base/problems.ts', "import { b } from '../schemas/b.ts';", 'base must not import schemas'],
    ['src/client/a.ts', "import { b } from '../views/b.ts';", 'client must not import views'],
    ['src/build/a.ts', "import { b } from '../../scripts/b.ts';", 'build must not import scripts'],
    ['src/loose.ts', '', 'is in no layer'],
    ['src/new/a.ts', '', 'is in no layer'],
    ['src/text/a.ts', "import { readFile } from 'node:fs/promises';", 'imports node:fs/promises'],
    ['src/library/a.ts', "import { getCollection } from 'astro:content';", 'imports astro:content'],
    ['src/library/a.ts', 'export const now = Date.now();', 'uses Date.now'],
    ['src/library/a.ts', 'export const now = new Date();', 'uses new Date()'],
    ['src/search/a.ts', 'export const die = () => Math.random();', 'uses Math.random'],
    ['src/mdx/a.ts', "export const page = fetch('https://example.org');", 'uses fetch'],
    ['src/views/a.ts', "export const base = process.env['BASE'];", 'uses process'],
  ])('%s: %s', (path, text, message) => {
    expect(violationsOf({ path, text }).join('\n')).toContain(message);
  });

  it.each([
    ['src/library/a.ts', "import { toPlain } from '../text/render/to-plain.ts';\nimport { z } from 'zod';"],
    ['src/library/a.ts', 'export const day = new Date(2024, 1, 1);'],
    ['src/library/a.ts', 'export const step = task.process(1);'],
    ['src/views/a.ts', "import { Site } from '../site/site.ts';"],
    ['src/client/a.ts', "import type { View } from '../views/b.ts';"],
    ['src/build/a.ts', "import { readFile } from 'node:fs/promises';\nimport { a } from '../pipeline.ts';"],
    ['scripts/a.ts', "import { a } from '../src/build/a.ts';"],
  ])('%s may: %s', (path, text) => {
    expect(violationsOf({ path, text })).toEqual([]);
  });
});
