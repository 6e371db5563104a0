import { expect, type Page, test } from '@playwright/test';
import { layoutShift } from './support/layout-shift.ts';

const LIST = 'papers/';
const button = (page: Page) => page.getByRole('button', { name: 'Dense rows' });
const rowHeight = (page: Page) =>
  page
    .locator('.paper-list > li')
    .first()
    .evaluate((row) => row.getBoundingClientRect().height);

test('rows become dense by keyboard, stay so on other pages before any script runs, and come back', async ({
  page,
}) => {
  await page.goto(LIST);
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  const comfortable = await rowHeight(page);
  await button(page).focus();
  await page.keyboard.press('Space');
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  expect(await rowHeight(page)).toBeLessThan(comfortable);
  await expect(page.locator('.gist').first()).toBeVisible();

  await page.route('**/*.js', (route) => route.abort());
  await page.goto('topics/kv-cache/');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'dense');
  await page.unroute('**/*.js');

  await page.goto(LIST);
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await button(page).press('Enter');
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await rowHeight(page)).toBe(comfortable);
});

test('dense rows show title, date, topic and code sign, and nothing moves while they load', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('/#density', 'dense'));
  await page.goto(LIST, { waitUntil: 'networkidle' });
  const row = page.locator('.paper-list > li').filter({ has: page.locator('.code-sign') });
  for (const part of ['.paper-title', '.paper-date', '.topic-link', '.code-sign', '.star']) {
    await expect(row.first().locator(part)).toBeVisible();
  }
  expect(await layoutShift(page)).toBeLessThan(0.001);
});

for (const width of [320, 768, 1280]) {
  test(`in dense rows on ${width} pixels no star lies over a title`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => localStorage.setItem('/#density', 'dense'));
    await page.goto(LIST);
    const rows = page.locator('.paper-list > li');
    await expect(rows.first().locator('.star')).toBeVisible();
    for (const row of (await rows.all()).slice(0, 8)) {
      const [star, title] = await Promise.all([
        row.locator('.star').boundingBox(),
        row.locator('.paper-title').boundingBox(),
      ]);
      if (!star || !title) throw new Error('a row without star or title');
      const isBeside = star.x + star.width <= title.x + 1;
      const isAbove = star.y + star.height <= title.y + 4;
      expect(isBeside || isAbove).toBe(true);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('rows are comfortable and there is no button', async ({ page }) => {
    await page.goto(LIST);
    await expect(page.locator('.density-button')).toBeHidden();
    await expect(page.locator('html')).not.toHaveAttribute('data-density');
  });
});
