import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { COMPACT_ABOVE, dataFileOf, siteProfile } from '../../../../src/base/site-profile.ts';
import { siteIndex } from '../../../../src/client/search/index/site-index.ts';
import { titleOf } from '../../../../src/client/search/service/found-page.ts';
import { LibrarySearch } from '../../../../src/client/search/service/library-search.ts';
import { indexFiles, searchRecords } from '../../../../src/search/index/index-files.ts';
import { readAddress } from '../../../../src/search/query/address.ts';
import { paper } from '../../../search/memory-index.ts';

const ABSTRACT = 'A heron stands where the water is shallow.';
const wanted = paper('heron', 'On Herons', ABSTRACT, { authors: ['Ada Byron', 'Carl Dahl'] });
const topics = [{ id: 'birds', title: 'Birds', scope: 'All herons.', terms: [], overview: '', lines: [] }];
const papers = [
  wanted,
  ...Array.from({ length: COMPACT_ABOVE }, (_, at) => paper(`p-${at}`, `Kites ${at}`, '')),
];
const site = new Map<string, Uint8Array>();

beforeAll(() => {
  const profile = siteProfile(papers.length, COMPACT_ABOVE);
  const searchable = { papers, topics, synonyms: [], profile };
  for (const [name, data] of indexFiles(searchable, searchRecords(searchable))) {
    const text = JSON.stringify(data);
    site.set(`/pagefind/${name}`, name.endsWith('.gz') ? gzipSync(text) : Buffer.from(text));
  }
  const file = dataFileOf('heron', profile.dataFiles ?? 0);
  site.set(`/data/${file}.json.gz`, gzipSync(JSON.stringify([{ slug: 'heron', abstract: ABSTRACT }])));
  vi.stubGlobal('fetch', async (address: string) => {
    const file = site.get(address);
    return file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 });
  });
});
afterAll(() => vi.unstubAllGlobals());

it('a library whose index has no abstracts shows those that its papers are published with', async () => {
  const records = [...site].filter(([name]) => /records-|details-/.test(name));
  expect(Math.max(...records.map(([, file]) => file.length))).toBeLessThan(1_500);
  const search = await LibrarySearch.load(siteIndex('/pagefind/'));
  const state = readAddress('?q=herons');
  const { papers: found, topics: hubs } = await search.search(state);
  expect(found.map(titleOf)).toEqual(['On Herons']);
  const [details] = await search.details(
    state,
    found.map(({ page }) => page),
  );
  expect(details?.authors).toEqual(['Ada Byron', 'Carl Dahl']);
  expect(details?.excerpt.map(({ text }) => text).join('')).toBe(ABSTRACT);
  expect(hubs.map(titleOf)).toEqual(['Birds']);
});
