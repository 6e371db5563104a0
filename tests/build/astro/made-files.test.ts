import path from 'node:path';
import { expect, it } from 'vitest';
import { isInside, isMade } from '../../../src/build/astro/made-files.ts';

const folder = path.resolve('/birds');
const at = (file: string) => path.join(folder, file);

it('knows the cache and the site, also while that is made, from what a curator writes', () => {
  const made = isMade({ cache: at('.cache'), out: at('dist') });
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

it('a folder that begins with the name of another is not in it', () => {
  expect([isInside(folder, at('a')), isInside(folder, folder), isInside(folder, `${folder}-2/a`)]).toEqual([
    true,
    true,
    false,
  ]);
});
