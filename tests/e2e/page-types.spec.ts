import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { hiddenStops, overlaps } from './support/geometry.ts';
import { headingFaults, landmarkFaults } from './support/landmarks.ts';
import { ALL_PAGE_TYPES, openPage, unfold } from './support/page-types.ts';

const WIDTHS = { wide: 1280, tablet: 768, phone: 360 };
/** A window of 1280 pixels at 200 % has room for 640, at 400 % for 320. */
const ZOOMED = [640, 320];

test.use({ reducedMotion: 'reduce' });

// Opening a page takes longer than most of what is asked of it, so each is opened once.
for (const type of ALL_PAGE_TYPES) {
  test(`${type}: what it loads, its landmarks and its layout are in order, and axe finds nothing`, async ({
    page,
  }) => {
    test.slow();
    const loading = watchLoading(page);
    await openPage(page, type);
    await test.step('landmarks, headings and names', async () => {
      expect.soft(await landmarkFaults(page, type)).toEqual([]);
    });
    await test.step('nothing lies on a control or needs sideways scrolling', () => checkLayout(page));
    await unfold(page);
    await test.step('unfolded, too, and the focus is seen', () => checkUnfolded(page));
    expect.soft(await headingFaults(page), 'headings').toEqual([]);
    await test.step('loads nothing from elsewhere and breaks no policy', async () => {
      await page.waitForLoadState('networkidle');
      expect.soft([...loading.origins]).toEqual([new URL(page.url()).origin]);
      expect.soft(loading.complaints).toEqual([]);
    });
    await test.step('axe finds nothing in any mode', () => expectNoViolations(page));
  });
}

/** Collects where the page loads from, and the errors that the browser tells of. */
function watchLoading(page: Page): { origins: Set<string>; complaints: string[] } {
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // No page's name begins like that of the page for wrong addresses, so there is no file of such names.
    const isExpected = message.location().url.includes('/addresses/');
    if (message.type() === 'error' && !isExpected) complaints.push(message.text());
  });
  return { origins, complaints };
}

async function checkLayout(page: Page): Promise<void> {
  for (const [name, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await overlaps(page), name).toEqual([]);
  }
  for (const width of ZOOMED) {
    await page.setViewportSize({ width, height: 640 });
    const drawn = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(drawn, `cut off at ${width}`).toBeLessThanOrEqual(width);
  }
}

async function checkUnfolded(page: Page): Promise<void> {
  await page.setViewportSize({ width: WIDTHS.phone, height: 800 });
  expect.soft(await overlaps(page), 'unfolded').toEqual([]);
  await page.keyboard.press('Tab');
  expect.soft(await hiddenStops(page), 'phone').toEqual([]);
  await page.setViewportSize({ width: WIDTHS.wide, height: 800 });
  expect.soft(await hiddenStops(page), 'wide').toEqual([]);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
