import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
const site = (count: number) => path.join(folder, count === 1 ? 'whole' : `of-${count}`);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-shards-'));
  writeInventedLibrary(path.join(folder, 'content'), PAPERS);
  succeed('build', 1);
  for (let index = 1; index <= PARTS; index += 1) succeed('build', PARTS, '--shard', `${index}/${PARTS}`);
  succeed('merge-shards', PARTS);
}, 15 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script for the site that is built in a number of parts. */
function run(script: string, count: number, ...parameters: string[]): ReturnType<typeof runScript> {
  const variables = {
    BASE_PATH: '/some-repo',
    LECTERN_CONTENT: path.join(folder, 'content'),
    LECTERN_CACHE: path.join(folder, 'cache'),
    LECTERN_OUT: site(count),
  };
  return runScript(script, variables, parameters);
}

function succeed(...command: Parameters<typeof run>): void {
  const { status, output } = run(...command);
  if (status !== 0) throw new Error(output);
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
  test('has every file of the site built at once, with the same bytes', async () => {
    expect(await compareFolders(site(1), site(PARTS))).toEqual([]);
    expect(existsSync(path.join(site(PARTS), 'papers'))).toBe(true);
    expect(existsSync(path.join(site(PARTS), 'pagefind/pagefind.js'))).toBe(true);
    expect(readFileSync(path.join(site(PARTS), 'sitemap-0.xml'), 'utf8')).toContain('/some-repo/papers/');
  });

  test('answers every query as the site built at once', async () => {
    vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(fileURLToPath(address))));
    const [whole, merged] = [await answersOf(site(1), QUERIES), await answersOf(site(PARTS), QUERIES)];
    vi.unstubAllGlobals();
    expect(merged).toEqual(whole);
  });
});

describe('parts that do not fit together', () => {
  test('are refused, and the site stays', () => {
    const part = path.join(`${site(PARTS)}.shards`, `2-of-${PARTS}`);
    appendFileSync(path.join(part, 'favicon.svg'), '<!-- changed -->');
    const changed = run('merge-shards', PARTS);
    expect(changed).toMatchObject({ status: 1 });
    expect(changed.output).toContain('two parts hold favicon.svg with different content');
    rmSync(part, { recursive: true });
    const missing = run('merge-shards', PARTS);
    expect(missing).toMatchObject({ status: 1 });
    expect(missing.output).toContain(`the part 2/${PARTS} is missing`);
    expect(existsSync(path.join(site(PARTS), 'index.html'))).toBe(true);
  });

  test('are not built if the number is wrong', () => {
    const { status, output } = run('build', 2, '--shard', '3/2');
    expect(status).toBe(2);
    expect(output).toContain('“3/2” is not a part of the site');
  });
});
