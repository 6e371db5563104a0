import path from 'node:path';
import { expect, it } from 'vitest';
import { isBesidePages, isInside } from '../../../src/build/astro/made-files.ts';

const folder = path.resolve('/birds');
const root = path.resolve('/engine');
const at = (file: string) => path.join(folder, file);

it('knows the cache and the site, also while that is made, from what a curator writes', () => {
  const made = isBesidePages({ root, content: folder, cache: at('.cache'), out: at('dist') });
  const files = [
    '.cache/results.txt',
    'dist',
    'dist/index.html',
    'dist.next/a/b',
    'dist.old/a',
    'dist.shards/a',
  ];
  expect(files.filter((file) => !made(at(file)))).toEqual([]);
  const written = ['', 'library.yaml', 'sources/dist', 'distant.bib', '.cached', 'dist.yaml'];
  expect(written.filter((file) => made(at(file)))).toEqual([]);
});

it('knows folders of the repository that no page is made from, but for one in which the library lies', () => {
  const environment = { root, content: folder, cache: at('.cache'), out: at('dist') };
  const inRoot = (file: string) => path.join(root, file);
  const isBeside = isBesidePages(environment);
  expect(
    ['tests', 'tests/a.ts', 'docs/a.md', 'src', 'src/docs/a.ts', ''].map((file) => isBeside(inRoot(file))),
  ).toEqual([true, true, true, false, false, false]);
  const content = inRoot('tests/fixtures/town');
  const isBesideTown = isBesidePages({ ...environment, content });
  expect([content, inRoot('tests'), inRoot('docs')].map(isBesideTown)).toEqual([false, false, true]);
});

it('a folder that begins with the name of another is not in it', () => {
  expect([isInside(folder, at('a')), isInside(folder, folder), isInside(folder, `${folder}-2/a`)]).toEqual([
    true,
    true,
    false,
  ]);
});
