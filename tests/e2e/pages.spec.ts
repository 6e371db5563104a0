import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { MAIN_SITE } from '../../scripts/test/test-sites.ts';
import { PAGE_TYPES } from './support/page-types.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page has a search form, the topics and the newest papers', async ({ page }) => {
    await page.goto(PAGE_TYPES.home);
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect(await page.locator('.topic-bars li').count()).toBeGreaterThan(20);
    await page.locator('.paper-title a').first().click();
    await expect(page.getByRole('heading', { name: 'Abstract', exact: true })).toBeVisible();
  });

  test('a paper page has title, abstract, links, origin and its neighbours', async ({ page }) => {
    await page.goto(PAGE_TYPES.paper);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Heavy-Hitter Oracle');
    await expect(page.locator('.abstract')).toContainText('eviction policy');
    await expect(page.getByRole('link', { name: /^Code github\.com\/FMInference/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Related papers' })).toBeVisible();
    await expect(page.getByText(/lines \d+–\d+/).first()).toBeVisible();
    await page.getByText('to the text as received').click();
    await expect(page.locator('.repairs li').first()).toBeVisible();
    await page.locator('[rel=next]').click();
    await expect(page.locator('[rel=prev]')).toContainText('Heavy-Hitter Oracle');
    for (const name of ['Copy link', 'Colors'])
      await expect(page.getByRole('button', { name })).toHaveCount(0);
  });
});

test('a chosen theme applies on the next page before anything is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(PAGE_TYPES.home);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const button = page.getByRole('button', { name: /^Colors/ });
  await button.click();
  await button.click();
  await expect(button).toHaveAccessibleName('Colors: dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(PAGE_TYPES.paper);
  expect(await background()).toBe(dark);
});

test('“Copy link” copies the address of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${PAGE_TYPES.paper}#abstract`);
  const button = page.locator('[data-copy-link]');
  await button.click();
  await expect(button).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url().replace('#abstract', ''));
});

test('every paper page is small', () => {
  const papers = path.join(MAIN_SITE.folder, 'papers');
  // Beside the page of each paper lie its data; lists of papers have none.
  const pages = readdirSync(papers)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', '/index.html'));
  expect(pages.length).toBeGreaterThan(400);
  for (const page of pages) {
    const html = readFileSync(path.join(papers, page));
    expect(html.length, page).toBeLessThanOrEqual(13_000);
    expect(gzipSync(html).length, page).toBeLessThanOrEqual(7_000);
  }
});

test('on paper a paper page is its title, its abstract, its facts and its reference', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE_TYPES.paper);
  for (const shown of ['h1', '.abstract', '.facts', '.origin']) {
    await expect(page.locator(shown).first()).toBeVisible();
  }
  const buttons = ['[data-copy-link]', '[data-cite]', '.star'];
  for (const hidden of ['.site-header', '.site-footer', '.related', '.neighbours', ...buttons]) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  for (const machine of ['Markdown', 'JSON'])
    await expect(page.getByText(machine, { exact: true })).toBeHidden();
  await expect(page.getByText(/^Zhenyu Zhang, .* et al\. H.O: .*arxiv\.org\/abs\/2306\.14048/)).toBeVisible();
  await expect(page.getByText('Beidi Chen').first()).toBeVisible();
});

test('on paper a hub is a handout: overview, reading path and numbered references with addresses', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE_TYPES.hub);
  for (const shown of ['h1', '.line-of-work h3', '.reading-path', '.hub-comparison']) {
    await expect(page.locator(shown).first()).toBeVisible();
  }
  for (const hidden of [
    '.site-header',
    '.breadcrumbs',
    '.outline',
    '.list-filter',
    '#hub-list .gist',
    '.star',
  ]) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  const references = page.locator('#hub-list .reference-line');
  expect(await references.count()).toBe(await page.locator('#hub-list > li').count());
  await expect(references.first()).toBeVisible();
  await expect(references.first()).toContainText('https://');
});

test('the list of all papers goes on to its last page', async ({ page }) => {
  await page.goto('papers/');
  const pager = page.getByRole('navigation', { name: 'Pages of the list' });
  await pager.getByRole('link', { name: 'Page 3' }).click();
  await expect(pager.getByRole('link', { name: 'Page 3' })).toHaveAttribute('aria-current', 'page');
  await expect(pager.getByRole('link', { name: 'Next' })).toHaveCount(0);
});

test('a mistyped address suggests the page that was meant', async ({ page }) => {
  await page.goto('papers/h2o-heavy-hiter-oracl/');
  const suggested = page.locator('.suggestions.is-ready a').first();
  await expect(suggested).toHaveAttribute('href', /\/papers\/h2o-heavy-hitter-oracle\/$/);
});
