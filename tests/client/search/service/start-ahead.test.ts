import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteIndex } from '../../../../src/client/search/index/site-index.ts';
import { type Handed, HandedFiles } from '../../../../src/client/search/service/handed-files.ts';
import { LibrarySearch } from '../../../../src/client/search/service/library-search.ts';
import { startAhead } from '../../../../src/client/search/service/start-ahead.ts';
import { indexFiles, searchRecords } from '../../../../src/search/index/index-files.ts';
import { readAddress } from '../../../../src/search/query/address.ts';
import { STOP_WORDS } from '../../../../src/search/query/stop-words.ts';
import { paper } from '../../../search/memory-index.ts';

const papers = [
  paper('owls', 'Owls at Night', 'Owls hunt mice.', { authors: ['Ada Finch'] }),
  paper('kites', 'Kites by Day', 'Kites circle above meadows.'),
];
const searchable = {
  papers,
  topics: [],
  synonyms: [],
  profile: { isCompact: false },
  starts: ['', 'k', 'o'],
};
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

/** Searches as a worker does whose page was opened with a query. */
async function answer(opened: string, query: string): Promise<string[]> {
  const handed = new HandedFiles();
  class StartedWorker {
    postMessage(message: Handed) {
      handed.receive(message);
    }
  }
  const dataset = {
    worker: '/worker.js',
    index: '/pagefind/',
    starts: searchable.starts.join(' '),
    stop: STOP_WORDS.join(' '),
  };
  const page = {
    document: { currentScript: { dataset } },
    location: { search: `?${new URLSearchParams({ q: opened })}` },
  };
  new Function('document', 'location', 'window', 'Worker', startAhead)(
    page.document,
    page.location,
    {},
    StartedWorker,
  );
  const search = await LibrarySearch.load(siteIndex('/pagefind/', (name) => handed.take(name)));
  return (await search.search({ ...readAddress(''), query })).papers.map(({ url }) => url);
}

test.each([
  ['owls hunt', 3],
  ['Finch', 2],
  ['owls 2024', 4],
  ['which kites circle?', 3],
  ['', 3],
])('what “%s” needs is fetched once', async (query, files) => {
  await answer(query, query);
  expect(fetched).toEqual([...new Set(fetched)]);
  expect(fetched[0]).toBe('/pagefind/lexicon.json.gz');
  expect(fetched.length).toBeLessThanOrEqual(files);
});

test('the answer is the same, whatever was fetched ahead', async () => {
  const wanted = await answer('owls', 'owls');
  expect(wanted).toEqual(['/papers/owls/']);
  expect(await answer('', 'owls')).toEqual(wanted);
  expect(await answer('kites', 'owls')).toEqual(wanted);
});

test('of a long text the words of the library are fetched, which tell the rare ones of it', async () => {
  await answer('owl kite lark wren gull crane finch heron tern', '');
  expect(fetched).toContain('/pagefind/vocabulary.json.gz');
  fetched.length = 0;
  await answer('owl kite lark wren gull crane finch heron tern owl kite lark wren gull', '');
  expect(fetched.filter((address) => address.includes('terms-'))).toEqual([]);
});

test('the worker itself fetches files that do not arrive', async () => {
  const whole = site.get('/pagefind/lexicon.json.gz') as Uint8Array;
  site.delete('/pagefind/lexicon.json.gz');
  await expect(answer('owls', 'owls')).rejects.toThrow('lexicon');
  expect(fetched.filter((address) => address.includes('lexicon'))).toHaveLength(2);
  site.set('/pagefind/lexicon.json.gz', whole);
});
