import { expect, test } from '@playwright/test';

test('a page is fetched ahead once the pointer rests on its link, and only pages of the site', async ({
  page,
}) => {
  await page.goto('papers/');
  const hints = page.locator('link[rel="prefetch"]');
  const title = page.locator('.paper-title a').first();
  await expect(page.locator('.star').first()).toBeVisible();
  await expect(hints).toHaveCount(0);
  await title.hover();
  await expect(hints).toHaveCount(1);
  expect(await hints.evaluate((hint) => (hint as HTMLLinkElement).href)).toBe(
    await title.evaluate((link) => (link as HTMLAnchorElement).href),
  );

  await page.goto('papers/h2o-heavy-hitter-oracle/');
  await expect(page.locator('.star').first()).toBeVisible();
  await page.getByRole('link', { name: 'arXiv:2306.14048' }).hover();
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').last().hover();
  await expect(hints).toHaveAttribute('href', /\/topics\/kv-cache\/$/);
});
