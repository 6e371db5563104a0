import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { PAGE_TYPES } from './support/page-types.ts';

const EVERY_PAGE = { ...PAGE_TYPES, search: 'search/', 'search results': 'search/?q=attention' };
/** As many pages are open side by side: most of a visit is waiting. */
const LANES = 4;

test('a first visit to a paper page loads little, and nothing of its references', async ({ page }) => {
  const sizes = { document: 0, script: 0, stylesheet: 0, font: 0 };
  const sent: number[] = [];
  const asked: string[] = [];
  const measured: Promise<unknown>[] = [];
  page.on('requestfinished', (request) => {
    const type = request.resourceType();
    const measure = async () => {
      const body = (await (await request.response())?.body()) ?? Buffer.from('');
      sizes[type as keyof typeof sizes] += type === 'font' ? body.length : gzipSync(body).length;
      if (type !== 'font') sent.push((await request.sizes()).responseBodySize);
    };
    asked.push(request.url());
    measured.push(measure());
  });
  await page.goto(PAGE_TYPES.paper, { waitUntil: 'networkidle' });
  await Promise.all(measured);
  await expect(page.getByRole('button', { name: 'Cite this paper' })).toBeVisible();
  const sum = sent.reduce((total, bytes) => total + bytes, 0);
  expect(sum).toBeGreaterThan(5_000);
  expect(sum).toBeLessThan(30_000);
  expect(sizes.script).toBeGreaterThan(0);
  // One file for every page, with what the scripts of most pages share: one wait instead of two.
  expect(sizes.script).toBeLessThanOrEqual(4_800);
  expect(sizes.stylesheet).toBeLessThanOrEqual(10_000);
  expect(sizes.font).toBeGreaterThan(0);
  expect(sizes.font).toBeLessThanOrEqual(100_000);
  expect(asked.filter((url) => /cite|exports|\.json/.test(url))).toEqual([]);
});

test('a first search takes at most 12 requests for scripts and index, none twice', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:js|json|gz)$/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await page.goto('search/?q=how+to+train+on+a+million+tokens+with+few+gpus%3F', { waitUntil: 'commit' });
  await page.waitForSelector('[data-answered]', { state: 'attached' });
  // What a paper in sight shows besides comes after the results.
  const first = asked.filter((address) => !/\/(?:details-|facets-|topic-terms)/.test(address));
  expect(first.length).toBeGreaterThan(4);
  expect(first.length).toBeLessThanOrEqual(12);
  expect(first).toEqual([...new Set(first)]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 } });
  test('fonts and scripts that come to a drawn page move nothing, whatever its type', async ({ context }) => {
    test.slow();
    const types = Object.entries(EVERY_PAGE);
    await Promise.all(
      Array.from({ length: LANES }, async (_, lane) => {
        const page = await context.newPage();
        const visit = await watchVisits(page);
        for (const [type, address] of types.filter((_type, at) => at % LANES === lane)) {
          const { late, shifts } = await visit(type, address);
          expect.soft(late, type).toBeGreaterThan(2);
          expect.soft(shifts, type).toEqual([]);
        }
      }),
    );
  });
});

/** Returns a function that opens a page, and says how many fonts and scripts came once it was drawn, and what then moved. */
async function watchVisits(page: Page) {
  let late = 0;
  let drawn = Promise.withResolvers<void>();
  // A browser whose requests are caught takes nothing out of its cache, so each visit loads what a first one does.
  await page.route(/\.(?:js|woff2)$/, async (route) => {
    await drawn.promise;
    late += 1;
    await route.continue();
  });
  await observeShifts(page);
  return async (type: string, address: string) => {
    [late, drawn] = [0, Promise.withResolvers<void>()];
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    drawn.resolve();
    await page.waitForLoadState('networkidle');
    if (type === 'search results') {
      await expect(page.locator('[data-results] .paper-title').first()).toBeVisible();
    }
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
    await page.evaluate(() => localStorage.clear());
    return { late, shifts };
  };
}

/** Keeps what moves on the page, with how much, in `shifts`. */
function observeShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Element }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => node?.className || node?.nodeName);
        shifts.push(`${entry.value.toFixed(4)} ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
