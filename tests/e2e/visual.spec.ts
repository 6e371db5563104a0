import { expect, type Route, test } from '@playwright/test';
import sharp from 'sharp';
import { TOWN_SITE } from '../../scripts/test/test-sites.ts';
import { serveSite } from './support/serve.ts';

const FIRST_PORT = 4461;

/** Pages of an invented library, which stays as it is whatever the curator adds, and what shows that each is ready. */
const PAGES: Record<string, { address: string; ready?: string }> = {
  home: { address: '' },
  hub: { address: 'topics/kites/' },
  paper: { address: 'papers/heron-mending-kites/' },
  'papers-by-year': { address: 'papers/' },
  'search-results': {
    address: 'search/?q=kites',
    ready: '[data-results] li:nth-child(4) [data-gist]:not(:empty)',
  },
};

/** Windows in pixels with their colors, and how many of those pixels become one of a kept screen. */
const LOOKS = {
  'wide-light': { width: 1280, height: 1200, shrink: 7, colorScheme: 'light' },
  'phone-dark': { width: 390, height: 1000, shrink: 4, colorScheme: 'dark' },
} as const;

const home = serveSite(TOWN_SITE, FIRST_PORT);

test.use({ reducedMotion: 'reduce', deviceScaleFactor: 1 });

for (const [name, { address, ready }] of Object.entries(PAGES)) {
  test(`${name}: looks as it did, wide and light, on a phone and dark`, async ({ page }) => {
    await page.route('**/*.css', waitForFonts);
    for (const [look, { width, height, shrink, colorScheme }] of Object.entries(LOOKS)) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto(home() + address);
      if (ready) await expect(page.locator(ready).first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
      const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      // Shrinking evens out how a browser smooths letters, and keeps the files small.
      const small = await sharp(shot)
        .resize(Math.round(width / shrink))
        .png({ palette: true, colours: 48, dither: 0, effort: 10 })
        .toBuffer();
      expect
        .soft(small)
        .toMatchSnapshot(`${name}-${look}.png`, { threshold: 0.12, maxDiffPixelRatio: 0.006 });
    }
  });
}

/** A page that is drawn without its fonts keeps to that; here it waits for them, however busy the machine is. */
async function waitForFonts(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
  await route.fulfill({ response, body });
}
