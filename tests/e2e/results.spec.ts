import { expect, test } from '@playwright/test';

const ROWS = '#results-rows > tr';

test('the list filters and sorts all its pages and keeps the choice in the address', async ({ page }) => {
  await page.goto('results/2/');
  const status = page.locator('output');
  const all = await status.textContent();
  await page.locator('select[name=measure]').selectOption('throughput');
  await expect(status).toContainText(` of ${all}`);
  await expect(page).toHaveURL(/\/results\/2\/\?measure=throughput$/);
  for (const row of await page.locator(`${ROWS} > td:nth-child(2)`).allTextContents()) {
    expect(row).toMatch(/throughput/i);
  }
  await page.getByLabel('Sorted by').selectOption('value');
  await expect(page).toHaveURL(/sort=value/);
  const shown = await page.locator(ROWS).allTextContents();
  await page.reload();
  await expect(page.locator(ROWS)).toHaveText(shown.map((text) => text.trim()));
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(status).toHaveText(all ?? '');
  await expect(page.locator(ROWS)).toHaveCount(200);
});

test('a long answer is shown in steps, and fetches only the pages that contain it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname);
  });
  await page.goto('results/?measure=memory');
  const rows = page.locator(ROWS);
  await expect(rows).toHaveCount(50);
  expect(fetched.filter((address) => address.endsWith('/results/index.json'))).toHaveLength(1);
  expect(fetched.length).toBeLessThanOrEqual(3);
  const answer = Number.parseInt((await page.locator('output').textContent()) ?? '', 10);
  expect(answer).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(Math.min(100, answer));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is a table in pages', async ({ page }) => {
    await page.goto('results/');
    await expect(page.locator('[data-results-filter]')).toBeHidden();
    await expect(page.locator(ROWS)).toHaveCount(200);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page).toHaveURL(/\/results\/2\/$/);
  });
});
