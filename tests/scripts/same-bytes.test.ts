import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compareFolders } from '../../scripts/test/compare-folders.ts';
import { siteIndex } from '../../src/client/search/index/site-index.ts';
import { LibrarySearch } from '../../src/client/search/service/library-search.ts';
import { readAddress } from '../../src/search/query/address.ts';
import { writeInventedLibrary } from './invented-library.ts';
import { runScript } from './run-script.ts';

const PAPERS = 40;
const PARTS = 3;
const MINUTES = 60_000;

vi.setConfig({ testTimeout: 5 * MINUTES });

let folder = '';
const WHOLE = 'whole';
const MERGED = 'of-parts';
const site = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-same-'));
  writeInventedLibrary(path.join(folder, 'content'), PAPERS);
  build(WHOLE);
}, 2 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script for one of the sites. */
function run(script: string, name: string, parameters: string[] = [], cache = 'cache') {
  const variables = {
    BASE_PATH: '/some-repo',
    LECTERN_CONTENT: path.join(folder, 'content'),
    LECTERN_CACHE: path.join(folder, cache),
    LECTERN_OUT: site(name),
  };
  return runScript(script, variables, parameters);
}

function succeed(...command: Parameters<typeof run>): string {
  const { status, output } = run(...command);
  if (status !== 0) throw new Error(output);
  return output;
}

/** Builds the library as it is now, and says how many pages were kept and how many were not. */
function build(name: string, cache?: string): { kept: number; made: number } {
  const output = succeed('build', name, [], cache);
  const [, pages, kept = '0'] = /^pages +(\d+)(?:, (\d+) kept)?$/m.exec(output) ?? [];
  return { kept: Number(kept), made: Number(pages) - Number(kept) };
}

/** What each query finds on a site, as its search page would show it. */
async function answersOf(folderOfSite: string, queries: readonly string[]): Promise<unknown> {
  const search = await LibrarySearch.load(
    siteIndex(pathToFileURL(path.join(folderOfSite, 'pagefind/')).href),
  );
  const answers: unknown[] = [];
  for (const query of queries) {
    const state = readAddress(query);
    answers.push([query, await search.search(state), await search.count(state)]);
  }
  return answers;
}

const QUERIES = [
  '?q=owls',
  '?q=nesting+herons&sort=newest',
  '?q=marshes&sort=oldest&code=yes',
  '?q=birds&sort=title&year=2020&shown=50',
  '?topic=night',
  '?organisation=Bird+Tower&sort=newest',
  '?q=%22night+bird+walk%22',
  '?q=%22salt+marshes%22+-owls',
  '?q=%22self+attention%22',
  '?q=kites+%22pine+forests%22+OR+%22city+parks%22',
  '?q=title%3Aherons',
  '?q=author%3Awang&shown=50',
  '?q=author%3Awangari&shown=50',
  '?q=author%3Avaswani&shown=50',
  '?q=author%3Avasw&shown=50',
  '?q=author%3Avaswanison',
  '?q=author%3A%22ada+example%22+nesting',
  '?q=nigth+brid',
  '?q=nbw',
];

describe('a site that is built in parts', () => {
  beforeAll(() => {
    for (let index = 1; index <= PARTS; index += 1)
      succeed('build', MERGED, ['--shard', `${index}/${PARTS}`]);
    succeed('merge-shards', MERGED);
  }, 4 * MINUTES);

  test('has every file of the site built at once, with the same bytes', async () => {
    expect(await compareFolders(site(WHOLE), site(MERGED))).toEqual([]);
    expect(existsSync(path.join(site(MERGED), 'papers'))).toBe(true);
    expect(existsSync(path.join(site(MERGED), 'pagefind/pagefind.js'))).toBe(true);
    expect(readFileSync(path.join(site(MERGED), 'sitemap-0.xml'), 'utf8')).toContain('/some-repo/papers/');
  });

  test('answers every query as the site built at once', async () => {
    vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(fileURLToPath(address))));
    const [whole, merged] = [await answersOf(site(WHOLE), QUERIES), await answersOf(site(MERGED), QUERIES)];
    vi.unstubAllGlobals();
    expect(merged).toEqual(whole);
  });
});

describe('parts that do not fit together', () => {
  test('are refused, and the site stays', () => {
    const part = path.join(`${site(MERGED)}.shards`, `2-of-${PARTS}`);
    appendFileSync(path.join(part, 'favicon.svg'), '<!-- changed -->');
    const changed = run('merge-shards', MERGED);
    expect(changed).toMatchObject({ status: 1 });
    expect(changed.output).toContain('two parts hold favicon.svg with different content');
    rmSync(part, { recursive: true });
    const missing = run('merge-shards', MERGED);
    expect(missing).toMatchObject({ status: 1 });
    expect(missing.output).toContain(`the part 2/${PARTS} is missing`);
    expect(existsSync(path.join(site(MERGED), 'index.html'))).toBe(true);
  });

  test('are not built if the number is wrong', () => {
    const { status, output } = run('build', MERGED, ['--shard', '3/2']);
    expect(status).toBe(2);
    expect(output).toContain('“3/2” is not a part of the site');
  });
});

const LIST = 'sources/birds.jsonl';

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(folder, 'content', file);
  const before = readFileSync(place, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(place, after);
}

/** An abstract, an overview and a note. */
function inTexts(): void {
  edit(LIST, (text) => text.replace('of study 7 lasted', 'of study seven lasted'));
  edit('topics/night.mdx', (text) => `${text}\nThey are awake at night.\n`);
  const files = readdirSync(path.join(site(WHOLE), 'papers'));
  const slug = files.find((name) => name.endsWith('.json'))?.replace('.json', '');
  const note = path.join(folder, `content/papers/${slug}.mdx`);
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, '---\n---\n\nA note to readers.\n');
}

/** A title, a topic, a paper that is gone and what the library is called: all pages show something of it. */
function inPapersAndTopicAndLibrary(): void {
  edit(LIST, (text) => text.replace(': study 3"', ': the third study"').replace(/\n[^\n]*\n$/, '\n'));
  edit('topics/song.mdx', (text) => text.replace('title: Song birds', 'title: Singing birds'));
  edit('library.yaml', (text) => text.replace('title: Birds', 'title: All birds'));
}

test('a site that is built again after changes keeps the pages that it can, and has the bytes of a first build', async () => {
  inPapersAndTopicAndLibrary();
  expect(build(WHOLE).made).toBeGreaterThanOrEqual(PAPERS - 1);
  inTexts();
  const { kept, made } = build(WHOLE);
  expect(kept).toBeGreaterThanOrEqual(20);
  expect(made).toBeGreaterThanOrEqual(2);
  // That a theme has the same bytes wherever it is made is what `scripts/compare-builds.ts` shows.
  cpSync(path.join(folder, 'cache/theme'), path.join(folder, 'other-cache/theme'), { recursive: true });
  expect(build('other', 'other-cache').kept).toBe(0);
  expect(await compareFolders(site(WHOLE), site('other'))).toEqual([]);
});
