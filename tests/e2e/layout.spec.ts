import { expect, test } from '@playwright/test';
import { hiddenStops, overlaps } from './support/geometry.ts';
import { ALL_PAGE_TYPES, openPage, unfold } from './support/page-types.ts';

const WIDTHS = { wide: 1280, tablet: 768, phone: 360 };

test.use({ reducedMotion: 'reduce' });

for (const type of ALL_PAGE_TYPES) {
  test(`${type}: nothing lies on a control, and its focus is seen`, async ({ page }) => {
    await openPage(page, type);
    for (const [name, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overlaps(page), name).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'cut off').toBeLessThanOrEqual(
      320,
    );
    await page.setViewportSize({ width: WIDTHS.phone, height: 800 });
    await unfold(page);
    expect(await overlaps(page), 'unfolded').toEqual([]);
    await page.keyboard.press('Tab');
    expect(await hiddenStops(page), 'phone').toEqual([]);
    await page.setViewportSize({ width: WIDTHS.wide, height: 800 });
    expect(await hiddenStops(page), 'wide').toEqual([]);
  });
}

for (const width of [320, 768, 1280]) {
  test(`the gist of every mention stays on a screen ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('topics/quantization/');
    for (const link of (await page.locator('.mention a:visible').all()).slice(0, 25)) {
      await link.focus();
      const gist = link.locator('xpath=following-sibling::span');
      await expect(gist).toBeVisible();
      const box = await gist.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });
}
