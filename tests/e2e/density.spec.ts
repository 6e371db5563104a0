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

test('in dense rows no star lies over a title, however wide the window is', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('/#density', 'dense'));
  await page.goto(LIST);
  const rows = page.locator('.paper-list > li');
  await expect(rows.first().locator('.star')).toBeVisible();
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const covered = await rows.evaluateAll((all) =>
      all.slice(0, 8).flatMap((row) => {
        const [star, title] = ['.star', '.paper-title'].map((part) =>
          row.querySelector(part)?.getBoundingClientRect(),
        );
        if (!star?.width || !title?.width) throw new Error('a row without star or title');
        const isApart = star.right <= title.left + 1 || star.bottom <= title.top + 4;
        return isApart ? [] : [row.querySelector('.paper-title')?.textContent];
      }),
    );
    expect(covered, `${width}`).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('rows are comfortable and there is no button', async ({ page }) => {
    await page.goto(LIST);
    await expect(page.locator('.density-button')).toBeHidden();
    await expect(page.locator('html')).not.toHaveAttribute('data-density');
  });
});
