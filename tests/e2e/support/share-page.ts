import { type Page, test } from '@playwright/test';

/**
 * Opens one page for the tests of a file, and returns a function that gives it: a browser that has loaded a site's
 * files and axe before has them ready. Each test begins with a wide light window and nothing stored.
 */
export function sharePage(): () => Page {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
  });
  test.beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  });
  test.afterEach(async () => {
    page.removeAllListeners();
    await page.unrouteAll();
    await page.evaluate(() => localStorage.clear());
  });
  test.afterAll(() => page.close());
  return () => page;
}
