import { expect, test } from '@playwright/test';

test('the keyboard goes from paper to paper and opens one', async ({ page }) => {
  await page.goto('map/');
  await expect(page.locator('[data-map-controls].is-ready')).toBeVisible();
  const cursor = page.locator('.map-cursor');
  await cursor.focus();
  const before = await cursor.getAttribute('href');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).not.toHaveAttribute('href', before ?? '');
  const name = (await cursor.getAttribute('aria-label')) ?? '';
  await expect(page.locator('[data-map-controls] output')).toHaveText(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/[^/]+\/$/);
});

test('buttons and keys zoom, and 0 shows the whole map', async ({ page }) => {
  await page.goto('map/');
  const map = page.locator('#map');
  const whole = (await map.getAttribute('viewBox')) ?? '';
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(map).not.toHaveAttribute('viewBox', whole);
  await page.locator('.map-cursor').focus();
  await page.keyboard.press('0');
  await expect(map).toHaveAttribute('viewBox', whole);
});

test('the pointer names the paper under it', async ({ page }) => {
  await page.goto('map/');
  await expect(page.locator('.is-ready')).toBeVisible();
  const dot = page.locator('#map g[data-topic] circle').first();
  await dot.hover({ force: true });
  await expect(page.locator('[data-map-controls] output')).not.toHaveText('');
});

test('one topic is shown, and the address keeps it', async ({ page }) => {
  await page.goto('map/?topic=kv-cache');
  const select = page.getByRole('combobox', { name: 'Topic' });
  await expect(select).toHaveValue('kv-cache');
  await expect(page.locator('g[data-topic="kv-cache"]')).not.toHaveClass(/is-faint/);
  await expect(page.locator('g.is-faint').first()).toBeAttached();
  await select.selectOption('');
  await expect(page.locator('g.is-faint')).toHaveCount(0);
  await expect(page).toHaveURL(/\/map\/$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every paper is a named link', async ({ page }) => {
    await page.goto('map/');
    const links = page.locator('#map a');
    expect(await links.count()).toBeGreaterThan(400);
    await expect(links.first().locator('title')).not.toBeEmpty();
    await expect(page.locator('[data-map-controls]')).toBeHidden();
  });
});
