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

test('search results are highlighted and listed, the list follows the zoom, and Back undoes each choice', async ({
  page,
}) => {
  await page.goto('map/');
  const list = page.locator('[data-map-view]');
  const count = list.getByRole('status');
  await expect(count).toHaveText(/^\d+ papers in view$/);
  const all = await count.textContent();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(count).not.toHaveText(all ?? '');
  await page.getByRole('button', { name: 'Whole map' }).click();
  await page.getByRole('searchbox', { name: 'Find' }).fill('attention sinks');
  await expect(count).toHaveText(/^(\d+) of \1 papers? in view$/);
  await expect(page).toHaveURL(/\?q=attention\+sinks$/);
  const faint = await page.locator('#map g:not(.is-faint) > a.is-faint').count();
  expect(faint).toBeGreaterThan(0);
  await expect(list.getByRole('link', { name: /attention sinks/i }).first()).toBeVisible();
  await page.getByRole('button', { name: /Highlight KV/ }).click();
  await expect(page).toHaveURL(/\?topic=kv-cache&q=attention\+sinks$/);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('');
  await page.goBack();
  await expect(count).toHaveText(all ?? '');
  await expect(page.locator('#map .is-faint')).toHaveCount(0);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 412, height: 800 } });
  test('a number shows its topic when tapped, and zooming in shows names', async ({ page }) => {
    await page.goto('map/');
    await expect(page.locator('[data-map-controls].is-ready')).toBeVisible();
    const number = page.locator('.map-number').first();
    await number.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, width = 0, height = 0 } = (await number.boundingBox()) ?? {};
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await expect(page.locator('[data-map-controls] output')).toHaveText(/^1: ./);
    await expect(number).not.toHaveText('1');
    const name = page.locator('.map-name').first();
    await expect(name).toBeHidden();
    for (const _ of [1, 2]) await page.getByRole('button', { name: 'Zoom in' }).tap();
    await expect(name).not.toHaveCSS('display', 'none');
  });
  test('two fingers zoom the map about the place between them', async ({ page }) => {
    await page.goto('map/');
    await expect(page.locator('[data-map-controls].is-ready')).toBeVisible();
    const map = page.locator('#map');
    await map.scrollIntoViewIfNeeded();
    const box = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = await page.context().newCDPSession(page);
    const fingers = (apart: number) => [
      { x: x - apart, y, id: 0 },
      { x: x + apart, y, id: 1 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
    for (const apart of [30, 45, 60]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const frame = () => map.getAttribute('viewBox').then((text) => (text ?? '').split(' ').map(Number));
    await expect.poll(async () => Math.round(1000 / ((await frame())[2] ?? 0))).toBe(3);
    const [left = 0, , width = 0] = await frame();
    expect(Math.abs(left + width / 2 - 500)).toBeLessThan(25);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every paper is a named link', async ({ page }) => {
    await page.goto('map/');
    const links = page.locator('#map a');
    expect(await links.count()).toBeGreaterThan(400);
    await expect(links.first().locator('title')).not.toBeEmpty();
    await expect(page.locator('[data-map-controls]')).toBeHidden();
    await expect(page.locator('[data-map-view]')).toBeHidden();
  });
});
