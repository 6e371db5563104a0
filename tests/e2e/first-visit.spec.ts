import { expect, type Page, test } from '@playwright/test';
import { PAGE_TYPES } from './support/page-types.ts';

const EVERY_PAGE = { ...PAGE_TYPES, search: 'search/', 'search results': 'search/?q=attention' };
/** Milliseconds by which fonts and scripts come late, so that the page is drawn before them. */
const DELAY = 400;

test('the first visit to a paper page takes under 30 kB, fonts apart', async ({ page }) => {
  const sizes: Promise<[type: string, bytes: number]>[] = [];
  page.on('requestfinished', (request) => {
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    sizes.push(size.then((bytes) => [request.resourceType(), bytes]));
  });
  await page.goto(PAGE_TYPES.paper, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(sizes);
  const sum = loaded.reduce((total, [type, bytes]) => total + (type === 'font' ? 0 : bytes), 0);
  expect(loaded.map(([type]) => type)).toContain('font');
  expect(sum).toBeGreaterThan(5_000);
  expect(sum).toBeLessThan(30_000);
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
  test('fonts and scripts that come to a drawn page move nothing, whatever its type', async ({ page }) => {
    test.setTimeout(300_000);
    let late = 0;
    // A browser whose requests are caught takes nothing out of its cache, so each visit loads what a first one does.
    await page.route(/\.(?:js|woff2)$/, async (route) => {
      late += 1;
      await new Promise((resolve) => setTimeout(resolve, DELAY));
      await route.continue();
    });
    await observeShifts(page);
    for (const [type, address] of Object.entries(EVERY_PAGE)) {
      late = 0;
      await page.goto(address, { waitUntil: 'networkidle' });
      expect.soft(late, type).toBeGreaterThan(2);
      if (type === 'search results') {
        await expect(page.locator('[data-results] .paper-title').first()).toBeVisible();
      }
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
      expect.soft(shifts, type).toEqual([]);
      await page.evaluate(() => localStorage.clear());
    }
  });
});

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
