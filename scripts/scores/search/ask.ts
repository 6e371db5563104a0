import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';
import { fetchJson } from '../../../src/client/shared/fetch-json.ts';
import { LEXICON_FILE, type PackedLexicon } from '../../../src/search/index/lexicon.ts';
import { facetsFile, type PackedFacets, unpackFacets } from '../../../src/search/index/pack-facets.ts';
import {
  type PackedRecords,
  recordPlace,
  recordsFile,
  unpackRecords,
} from '../../../src/search/index/page-record.ts';
import { slugOf } from './ask-index.ts';
import { addressOf, type JudgedQuery } from './judged.ts';

const TIMEOUT = 15_000;
const MOST = 50;

/**
 * Opens the search page at a query's address in a browser with an empty cache. Bytes are what search adds to any
 * page: scripts and index, compressed as a host sends them.
 */
export async function firstVisit(
  browser: Browser,
  address: string,
  query: JudgedQuery,
): Promise<{ bytes: number; requests: number; firstMs: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => sizes.push(sizeOf(response)));
    const start = performance.now();
    await page.goto(`${address}search/?${addressOf(query)}`, { waitUntil: 'commit' });
    await page.waitForSelector('[data-answered]', { state: 'attached', timeout: TIMEOUT });
    const firstMs = performance.now() - start;
    const counted = (await Promise.all(sizes)).filter((size) => size > 0);
    return { bytes: counted.reduce((sum, size) => sum + size, 0), requests: counted.length, firstMs };
  } finally {
    await context.close();
  }
}

/** Types a query into the open search page, as a reader would, and reads the listed results. */
export async function askPage(
  page: Page,
  query: JudgedQuery,
): Promise<{ slugs: string[]; answerMs: number }> {
  const wanted = new URLSearchParams(addressOf(query));
  const text = wanted.get('q') ?? '';
  await openWithFilters(page, wanted);
  const answerMs = await page.evaluate(async (typed) => {
    const root = document.querySelector<HTMLElement>('[data-search-page]');
    const input = document.querySelector<HTMLInputElement>('[data-query]');
    if (!root || !input) throw new Error('this is no search page');
    delete root.dataset['answered'];
    const isAnswered = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (root.dataset['answered'] === typed) resolve();
      }).observe(root, { attributes: true });
    });
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await isAnswered;
    return performance.now() - start;
  }, text);
  const links = await page
    .locator('[data-results] .paper-title a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return { slugs: links.map(slugOf), answerMs };
}

/** Opens the search page with the filters of an address, unless they are already set. */
async function openWithFilters(page: Page, wanted: URLSearchParams): Promise<void> {
  const now = new URL(page.url());
  const target = new URLSearchParams(wanted);
  target.set('q', 'warm');
  now.searchParams.set('q', 'warm');
  if (
    now.searchParams.toString() === target.toString() &&
    (await page.locator('[data-answered]').count()) > 0
  )
    return;
  await page.goto(`${now.origin}${now.pathname}?${target}`);
  await page.waitForSelector('[data-answered="warm"]', { state: 'attached', timeout: TIMEOUT });
}

/** Runs the query on Pagefind's index directly, without interpreting it. */
export async function askPlain(
  page: Page,
  address: string,
  { query, facet }: JudgedQuery,
): Promise<string[]> {
  const places = await page.evaluate(
    async ({ bundle, query }) => {
      const pagefind = await import(bundle);
      const { results } = await pagefind.search(query);
      const all = await pagefind.search(null, { sort: { order: 'asc' } });
      const order = new Map<string, number>(
        all.results.map(({ id }: { id: string }, place: number) => [id, place]),
      );
      return results.map(({ id }: { id: string }) => order.get(id) ?? -1) as number[];
    },
    { bundle: `${address}pagefind/pagefind.js`, query },
  );
  const isWanted = await havingFacets(facet, address);
  const urls = await Promise.all(
    places
      .filter(isWanted)
      .slice(0, MOST)
      .map((place) => urlOf(place, address)),
  );
  return urls.filter((url) => url.startsWith('papers/')).map(slugOf);
}

/** Whether a page has the facets a query asks for. */
async function havingFacets(
  { year: only, yearBefore = Infinity, code = false }: JudgedQuery['facet'],
  address: string,
): Promise<(page: number) => boolean> {
  const { year, code: hasCode } = unpackFacets([
    await fetchJson<PackedFacets>(`${address}pagefind/${facetsFile(0)}`),
  ]);
  const isDated = only !== undefined || yearBefore !== Infinity;
  const years = [...year].filter(
    ([value]) => Number(value) < yearBefore && (only === undefined || value === String(only)),
  );
  const dated = new Set(years.flatMap(([, pages]) => [...pages]));
  return (page) => (!isDated || dated.has(page)) && (!code || hasCode.get('yes')?.has(page) === true);
}

/** The address of a page by its position in the index, below the site's base. */
async function urlOf(place: number, address: string): Promise<string> {
  const { file, at } = recordPlace(place);
  const { records } = await fetchJson<PackedLexicon>(`${address}pagefind/${LEXICON_FILE}`);
  const packed =
    records?.[file] ?? (await fetchJson<PackedRecords>(`${address}pagefind/${recordsFile(file)}`));
  return unpackRecords(packed, file)[at]?.url ?? '';
}

async function sizeOf(response: Response): Promise<number> {
  if (!['script', 'fetch'].includes(response.request().resourceType())) return 0;
  const body = await response.body().catch(() => Buffer.alloc(0));
  const isText = /javascript|json/.test(response.headers()['content-type'] ?? '');
  return isText ? gzipSync(body).length : body.length;
}
