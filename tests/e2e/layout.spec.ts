import { expect, test } from '@playwright/test';
import { hiddenStops, overlaps } from './geometry.ts';
import { ALL_PAGE_TYPES, openPage, unfold } from './page-types.ts';

const WIDTHS = { wide: 1280, tablet: 768, phone: 360 };

test.use({ reducedMotion: 'reduce' });

for (const type of ALL_PAGE_TYPES) {
  test(`${type}: nothing lies on a control, and its focus is seen`, async ({ page }) => {
    await openPage(page, type);
    for (const [name, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overlaps(page), name).toEqual([]);
    }
    await unfold(page);
    expect(await overlaps(page), 'unfolded').toEqual([]);
    await page.keyboard.press('Tab');
    expect(await hiddenStops(page), 'phone').toEqual([]);
    await page.setViewportSize({ width: WIDTHS.wide, height: 800 });
    expect(await hiddenStops(page), 'wide').toEqual([]);
  });
}
