import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Searchable } from '../../src/search/index/searchable.ts';
import { readSearchable, writeSearchable } from '../../src/store/searchable-file.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-searchable-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function searchableOf(slugs: readonly string[]): Searchable {
  const empty = { names: [], acronyms: [], topics: [], authors: [], linkKinds: [], hasCode: false };
  const papers = slugs.map((slug) => ({ slug, title: slug, abstract: `On ${slug}\u2028`, ...empty }));
  return { papers, topics: [], synonyms: [['kite', 'glider']] };
}

it.each([0, 1, 3])('is the JSON of what it holds, with %d papers', async (count) => {
  const searchable = searchableOf(['sparrow', 'kite “é”', 'a "b"\n'].slice(0, count));
  await writeSearchable(folder, searchable);
  expect(readFileSync(path.join(folder, 'searchable.json'), 'utf8')).toBe(JSON.stringify(searchable));
  expect(await readSearchable(folder)).toEqual(searchable);
});
