import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { INDEX } from '../../src/base/addresses.ts';
import { WHOLE } from '../../src/base/shard.ts';
import { COMPACT_ABOVE, siteProfile } from '../../src/base/site-profile.ts';
import { type MadeIndex, makeSearchIndex } from '../../src/build/search-index.ts';
import { siteIndex } from '../../src/client/search/index/site-index.ts';
import { LibrarySearch } from '../../src/client/search/service/library-search.ts';
import type { SearchablePaper } from '../../src/search/index/searchable.ts';
import { readAddress } from '../../src/search/query/address.ts';
import { paper } from '../search/memory-index.ts';

/** More than one index holds. */
const PAPERS = 4200;
const BIRDS = ['owls', 'kites', 'herons', 'larks', 'finches', 'cranes', 'wrens'];
const ACTS = ['nest', 'hunt', 'sing', 'sleep', 'count'];
const NAMES = ['Ada Example', 'Jan Lindqvist', 'Mei Cruz'];
const LONG = 60_000;

let folder = '';
let papers: SearchablePaper[] = [];

const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

function invent(place: number): SearchablePaper {
  const [bird, act] = [at(BIRDS, place), at(ACTS, Math.floor(place / 3))];
  return paper(`study-${place}`, `${act} ${bird} ${place}`, `In year ${place} many ${bird} ${act} here.`, {
    authors: [at(NAMES, place)],
  });
}

function make(whole: string[] = [], last = new Map<string, string>()): Promise<MadeIndex> {
  const searchable = { papers, topics: [], synonyms: [], profile: siteProfile(papers.length, COMPACT_ABOVE) };
  return makeSearchIndex({ searchable, shard: WHOLE, whole, last });
}

const keysOf = ({ files }: MadeIndex) => [...new Set(files.map(({ key }) => key))];

let first: MadeIndex;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-search-'));
  papers = Array.from({ length: PAPERS }, (_, place) => invent(place));
  first = await make();
  for (const { file, bytes } of first.files) {
    const place = path.join(folder, 'site', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}, LONG);

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

test('packed files bring no more memory along than they have bytes', () => {
  const packed = first.files.filter(({ file }) => file.endsWith('.gz')).map(({ bytes }) => bytes);
  expect(packed.length).toBeGreaterThan(1);
  expect(packed.map(({ buffer }) => buffer.byteLength)).toEqual(packed.map(({ length }) => length));
});

describe('a library of several indexes', () => {
  test.each([
    ['"owls nest here"', ({ abstract }: SearchablePaper) => abstract.includes('owls nest here')],
    ['"many cranes sleep"', ({ abstract }: SearchablePaper) => abstract.includes('many cranes sleep')],
    ['title:larks', ({ title }: SearchablePaper) => title.includes('larks')],
    ['author:lindqvist', ({ authors }: SearchablePaper) => authors.includes('Jan Lindqvist')],
  ])('finds all that %s asks for, whichever index it is in', async (query, isWanted) => {
    vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(fileURLToPath(address))));
    const search = await LibrarySearch.load(siteIndex(pathToFileURL(path.join(folder, 'site/')).href));
    const found = await search.slugsOf(readAddress(`?q=${encodeURIComponent(query)}`), PAPERS);
    expect(found.toSorted()).toEqual(
      papers
        .filter(isWanted)
        .map(({ slug }) => slug)
        .toSorted(),
    );
  });

  test(
    'makes only that index again whose papers have changed, with the bytes of a first build',
    async () => {
      papers = papers.with(7, { ...invent(7), abstract: 'Nothing was seen.' });
      const last = new Map(
        first.files.flatMap(({ file, unpacked }) => (unpacked ? [[`${INDEX}/${file}`, unpacked]] : [])),
      );
      const [warm, cold] = [await make(keysOf(first), last), await make()];
      expect(warm.unchanged).toHaveLength(1);
      expect(keysOf(first)).toEqual(expect.arrayContaining(warm.unchanged));
      expect(keysOf(cold)).toEqual(expect.arrayContaining(warm.same.map(({ key }) => key)));
      const same = new Set(warm.same.map(({ file }) => file));
      expect(same.size).toBeGreaterThan(PAPERS / 5);
      const kept = first.files.filter(({ file, key }) => same.has(file) || warm.unchanged.includes(key));
      const byName = (made: MadeIndex['files']) =>
        Object.fromEntries(made.map(({ file, bytes }) => [file, Buffer.from(bytes).toString('base64')]));
      expect(byName([...kept, ...warm.files])).toEqual(byName(cold.files));
    },
    LONG,
  );
});
