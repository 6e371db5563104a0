import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteIndex } from '../../../src/client/search/index/site-index.ts';
import { fetchAhead } from '../../../src/client/search/service/fetch-ahead.ts';
import { type Handed, HandedFiles } from '../../../src/client/search/service/handed-files.ts';
import { LibrarySearch } from '../../../src/client/search/service/library-search.ts';
import { indexFiles, searchRecords } from '../../../src/search/index/index-files.ts';
import { readAddress } from '../../../src/search/query/address.ts';
import { paper } from '../../search/memory-index.ts';

const papers = [
  paper('owls', 'Owls at Night', 'Owls hunt mice.', { authors: ['Ada Finch'] }),
  paper('kites', 'Kites by Day', 'Kites circle above meadows.'),
];
const searchable = { papers, topics: [], synonyms: [], profile: { isCompact: false } };
const site = new Map<string, Uint8Array>(
  indexFiles(searchable, searchRecords(searchable)).map(([name, data]) => [
    `/pagefind/${name}`,
    gzipSync(JSON.stringify(data)),
  ]),
);
const fetched: string[] = [];

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    const file = site.get(address);
    return file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Searches as a worker does whose page has fetched ahead for one query. */
async function answer(ahead: string, query: string): Promise<string[]> {
  const handed = new HandedFiles();
  const worker = { postMessage: (message: Handed) => handed.receive(message) } as unknown as Worker;
  await fetchAhead(worker, ahead);
  const search = await LibrarySearch.load(siteIndex('/pagefind/', (name) => handed.take(name)));
  return (await search.search({ ...readAddress(''), query })).papers.map(({ url }) => url);
}

test.each(['owls hunt', 'Finch', 'owls 2024', 'which kites circle?', ''])(
  'what “%s” needs is fetched once, the page before the worker',
  async (query) => {
    await answer(query, query);
    expect(fetched).toEqual([...new Set(fetched)]);
    expect(fetched[0]).toBe('/pagefind/lexicon.json.gz');
  },
);

test('the answer is the same, whatever was fetched ahead', async () => {
  const wanted = await answer('owls', 'owls');
  expect(wanted).toEqual(['/papers/owls/']);
  expect(await answer('', 'owls')).toEqual(wanted);
  expect(await answer('kites', 'owls')).toEqual(wanted);
});

test('what does not arrive, the worker fetches itself', async () => {
  const whole = site.get('/pagefind/lexicon.json.gz') as Uint8Array;
  site.delete('/pagefind/lexicon.json.gz');
  await expect(answer('owls', 'owls')).rejects.toThrow('lexicon');
  expect(fetched.filter((address) => address.includes('lexicon'))).toHaveLength(2);
  site.set('/pagefind/lexicon.json.gz', whole);
});
