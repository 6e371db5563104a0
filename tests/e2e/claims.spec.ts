import { expect, test } from '@playwright/test';

const ROWS = '#claims-rows > tr';

test('the ledger filters and sorts all its pages and keeps the choice in the address', async ({ page }) => {
  await page.goto('claims/2/');
  const status = page.locator('output');
  const all = await status.textContent();
  await page.getByLabel('About').selectOption('energy');
  await expect(status).toContainText(` of ${all}`);
  await expect(page).toHaveURL(/\/claims\/2\/\?kind=energy$/);
  expect(await page.locator(ROWS).count()).toBe(await page.locator(`${ROWS}[data-kind=energy]`).count());
  await page.getByLabel('Sorted by').selectOption('value');
  await expect(page).toHaveURL(/sort=value/);
  const shown = await page.locator(ROWS).allTextContents();
  await page.reload();
  await expect(page.locator(ROWS)).toHaveText(shown.map((text) => text.trim()));
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(status).toHaveText(all ?? '');
  await expect(page.locator(ROWS)).toHaveCount(200);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the ledger is a table in pages', async ({ page }) => {
    await page.goto('claims/');
    await expect(page.locator('[data-claims-filter]')).toBeHidden();
    await expect(page.locator(ROWS)).toHaveCount(200);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page).toHaveURL(/\/claims\/2\/$/);
  });
});
