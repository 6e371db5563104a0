import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { COMPACT_SITE } from '../../scripts/test/test-sites.ts';
import { expectNoViolations } from './support/axe.ts';
import { serveSite } from './support/serve.ts';

const FIRST_PORT = 4451;
const PAPERS = 36;
const PAPER = 'papers/heron-mending-kites/';
const TITLE = 'Heron: Mending Kites by Hand';
const ABSTRACT = 'Every kite has a string, and kites that are mended by hand last longer than others.';

const home = serveSite(COMPACT_SITE, FIRST_PORT);

test('the site is compact: papers share packed files of data', () => {
  const data = readdirSync(path.join(COMPACT_SITE.folder, 'data'));
  expect(data.filter((file) => file.endsWith('.json.gz'))).toHaveLength(PAPERS / 4);
  expect(existsSync(path.join(COMPACT_SITE.folder, `${PAPER.slice(0, -1)}.json`))).toBe(false);
});

test('the page of each paper is small', () => {
  const pages = readdirSync(path.join(COMPACT_SITE.folder, 'papers'), { withFileTypes: true })
    .map(({ parentPath, name }) => path.join(parentPath, name, 'index.html'))
    .filter((file) => existsSync(file) && !/papers\/(?:\d+|by-title)\//.test(file));
  expect(pages).toHaveLength(PAPERS);
  for (const file of pages) expect(statSync(file).size, file).toBeLessThan(8_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('home, hub and list lead to every paper, whose page is whole', async ({ page }) => {
    await page.goto(home());
    await page.getByRole('main').getByRole('link', { name: 'Kites', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kites');
    await expect(page.getByRole('main').getByRole('link', { name: TITLE }).first()).toBeVisible();
    await page.goto(`${home()}papers/`);
    await expect(page.locator('.paper-title a')).toHaveCount(PAPERS);
    await page.getByRole('link', { name: TITLE }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await expect(page.locator('.abstract')).toContainText(ABSTRACT);
    await expect(page.locator('.abstract')).toContainText('broken strings by 20%');
  });
});

test('search shows the text of a paper out of the packed data', async ({ page }) => {
  const data = page.waitForResponse(/\/data\/\d+\.json\.gz$/);
  await page.goto(`${home()}search/?q=mended+by+hand`);
  expect((await data).status()).toBe(200);
  const result = page.locator('[data-results] li').filter({ hasText: TITLE });
  await expect(result).toContainText('kites that are mended by hand last longer');
});

test('a reference is made of the packed data', async ({ page }) => {
  await page.goto(home() + PAPER);
  await page.getByRole('button', { name: 'Cite this paper' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(
    /^@misc[\s\S]*Mending Kites by Hand/,
  );
});

test('axe finds nothing on the pages of a paper, a hub and a search, in any mode', async ({ page }) => {
  test.slow();
  for (const [address, ready] of [
    [PAPER, 'h1'],
    ['topics/kites/', 'h1'],
    ['search/?q=kites', '[data-facets] fieldset'],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(home() + address);
    await expect(page.locator(ready).first()).toBeVisible();
    await expectNoViolations(page);
  }
});
