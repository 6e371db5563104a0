import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';

const star = (name: RegExp) => ({ name });

test('a paper is saved from a list and from its page, and noted, shared and exported', {
  tag: '@base',
}, async ({ page }) => {
  await page.goto(PAGE_TYPES.hub);
  const first = page.locator('.paper-list .star:visible').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('banner').getByRole('link', { name: '1 saved' })).toBeVisible();
  await page.goto(PAGE_TYPES.paper);
  await page.getByRole('button', star(/^Save: H.*Heavy-Hitter/)).click();
  await expect(page.getByRole('button', star(/^Saved: H.*Heavy-Hitter/))).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: '2 saved' }).click();
  await expect(page.locator('.saved-papers > li')).toHaveCount(2);
  await page.getByRole('textbox', { name: /^Note on H.*Heavy-Hitter/ }).fill('Read again');
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^Note on H.*Heavy-Hitter/ })).toHaveValue('Read again');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export with notes' }).click();
  const exported = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(exported.papers.map(({ note }: { note: string }) => note)).toEqual(['', 'Read again']);
});

test('a paper is saved before the page is left, however fast, and taken off again', async ({ page }) => {
  await page.goto(PAGE_TYPES.paper);
  const button = page.locator('.paper-actions .star');
  await button.evaluate((star: HTMLElement) => {
    star.click();
    location.href = document.querySelector<HTMLAnchorElement>('.site-title')?.href ?? '';
  });
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.goto(PAGE_TYPES.paper);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('link', { name: /saved$/ })).toHaveCount(0);
  await page.goto('reading-list/');
  await expect(page.getByText('Nothing is saved yet')).toBeVisible();
});

test('chosen papers stand side by side, and the address says which', async ({ page }) => {
  await page.goto(PAGE_TYPES.hub);
  const stars = page.locator('.paper-list .star:visible');
  for (const index of [0, 1, 2]) {
    await stars.nth(index).click();
    await expect(stars.nth(index)).toHaveAttribute('aria-pressed', 'true');
  }
  await page.goto('reading-list/');
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await expect(page.getByRole('link', { name: /^Compare/ })).toHaveCount(0);
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole('link', { name: 'Compare 3 papers' }).click();
  await expect(page.locator('.comparison thead th')).toHaveCount(3);
  await page
    .getByRole('button', { name: /^Take out/ })
    .first()
    .click();
  await expect(page.locator('.comparison thead th')).toHaveCount(2);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('.comparison thead th')).toHaveCount(2);
});

test('papers side by side show topics, date, results, links and abstract', async ({ page }) => {
  await page.goto(PAGE_TYPES.compare);
  const rows = page.locator('.comparison tbody tr');
  await expect(rows.locator('th')).toContainText(['Topics', 'Date', 'Reported', 'Links', 'Abstract']);
  const results = rows.filter({ has: page.getByRole('rowheader', { name: 'Reported' }) }).locator('td');
  await expect(results).toContainText(['29×', '2.4x']);
  await expect(results.first()).toContainText('As reported by the authors');
});

test('a shared list is shown and taken over only when asked', async ({ page }) => {
  await page.goto('reading-list/#papers=h2o-heavy-hitter-oracle,no-such-paper-here');
  const shared = page.getByRole('region', { name: 'Shared with you' });
  await expect(shared.getByRole('link', { name: /Heavy-Hitter/ })).toBeVisible();
  await expect(page.locator('.saved-papers > li')).toHaveCount(0);
  await page.getByRole('button', { name: 'Put these on my list' }).click();
  await expect(page.locator('.saved-papers > li')).toHaveCount(1);
  await expect(shared).toBeHidden();
});

test('an imported file adds what is new', async ({ page }) => {
  await page.goto('reading-list/');
  const papers = [{ slug: 'h2o-heavy-hitter-oracle', title: 'H2O', note: 'From a file' }];
  const buffer = Buffer.from(JSON.stringify({ version: 1, papers }));
  const input = page.locator('[data-import]');
  await input.setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('status')).toHaveText('1 of 1 papers were new and are added.');
  await input.setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from('kite') });
  await expect(page.getByRole('status')).toContainText('no reading list');
  await expect(page.locator('.saved-papers > li')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there are no stars, and the pages say what is missing', async ({ page }) => {
    await page.goto(PAGE_TYPES.hub);
    await expect(page.locator('.star')).toHaveCount(0);
    for (const address of ['reading-list/', 'compare/']) {
      await page.goto(address);
      await expect(page.locator('main noscript p')).toContainText('needs JavaScript');
    }
  });
});
