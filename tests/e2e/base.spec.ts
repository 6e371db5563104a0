import { expect, test } from '@playwright/test';
import { TOWN_SITE } from '../../scripts/test/test-sites.ts';
import { serveSite } from './support/serve.ts';

// What makes addresses in the browser, on a site in a folder of its host. The links of its pages the build has checked.

const FIRST_PORT = 4471;
const PAPER = 'papers/heron-mending-kites/';
const TITLE = 'Heron: Mending Kites by Hand';

const home = serveSite(TOWN_SITE, FIRST_PORT);

test('every form of a reference is loaded', async ({ page }) => {
  await page.goto(home() + PAPER);
  await page.getByRole('button', { name: 'Cite this paper' }).click();
  const reference = page.getByRole('dialog').getByRole('textbox');
  await expect(reference).toHaveValue(/^@misc/);
  for (const form of await page.getByRole('dialog').getByRole('radio').all()) {
    const last = await reference.inputValue();
    if (await form.isChecked()) continue;
    await form.check();
    await expect(reference).not.toHaveValue(last);
    await expect(reference).toHaveValue(/Mending Kites/i);
  }
});

test('a mistyped address suggests the page that was meant', async ({ page }) => {
  await page.goto(`${home()}papers/heron-mendin-kite/`);
  const suggested = page.locator('.suggestions.is-ready a').first();
  await expect(suggested).toHaveAttribute('href', `${TOWN_SITE.base}/${PAPER}`);
});

test('a search result leads to its paper', async ({ page }) => {
  await page.goto(`${home()}search/?q=mended+by+hand`);
  await page.locator('[data-results] .paper-title a').filter({ hasText: TITLE }).click();
  await expect(page).toHaveURL(home() + PAPER);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('the quick search leads to a paper', async ({ page }) => {
  await page.goto(`${home()}topics/`);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('heron mending kites');
  await expect(page.getByRole('option').first()).toContainText(TITLE);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(home() + PAPER);
});

test('papers saved from a list and from a page are on the reading list, which is kept', async ({ page }) => {
  await page.goto(`${home()}topics/kites/`);
  await page.locator('.paper-list .star:visible').first().click();
  await expect(page.getByRole('banner').getByRole('link', { name: '1 saved' })).toBeVisible();
  await page.goto(`${home()}papers/avocet-turning-kites/`);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Save: / })
    .first()
    .click();
  await page.getByRole('banner').getByRole('link', { name: '2 saved' }).click();
  await expect(page.locator('.saved-papers > li')).toHaveCount(2);
  await page.reload();
  await expect(page.locator('.saved-papers > li')).toHaveCount(2);
});
