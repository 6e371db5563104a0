import { expect, type Page, test } from '@playwright/test';

const RIGHT_TO_LEFT = 'دراسة في الذاكرة: the KV cache של מודלים';
const FORMULA = '<math><msup><mi>O</mi><mn>2</mn></msup></math>';
const TITLES = {
  'of 200 words': 'memory '.repeat(200),
  'of one long word': 'x'.repeat(300),
  'from right to left': RIGHT_TO_LEFT,
  'with a formula': `Attention in ${FORMULA.repeat(12)}`,
};

/** How far the page is wider than its window, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('a title stays within its row, however long it is and whatever it has', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('papers/');
  const title = page.locator('.paper-title a').first();
  for (const [kind, html] of Object.entries(TITLES)) {
    await title.evaluate((link, text) => {
      link.innerHTML = text;
    }, html);
    expect(await overflow(page), kind).toBe(0);
    const [own, row] = await Promise.all([
      title.boundingBox(),
      page.locator('.paper-list > li').first().boundingBox(),
    ]);
    const end = (row?.x ?? 0) + (row?.width ?? 0);
    expect((own?.x ?? 0) + (own?.width ?? 0), kind).toBeLessThanOrEqual(end + 1);
  }
});

test('a title from right to left is set in its direction', async ({ page }) => {
  await page.goto('papers/');
  const title = page.locator('.paper-title a').first();
  await title.evaluate((link, text) => {
    Object.assign(link, { textContent: text, dir: 'auto' });
  }, RIGHT_TO_LEFT);
  expect(await title.evaluate((link) => getComputedStyle(link).direction)).toBe('rtl');
  expect(await title.evaluate((link) => getComputedStyle(link.parentElement as Element).textAlign)).toBe(
    'end',
  );
});
