import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Route, test } from '@playwright/test';
import sharp from 'sharp';
import { ALL_PAGE_TYPES, openPage } from './page-types.ts';

/** Windows in pixels, and how many of those become one pixel of a kept screen. */
const WINDOWS = {
  wide: { width: 1280, height: 1200, shrink: 7 },
  phone: { width: 390, height: 1000, shrink: 4 },
} as const;

/** Of which content the screens are: its digest. */
const CONTENT_FILE = path.resolve('tests/e2e/screens/content.txt');

/** Digest over every file that the pages are made from. */
function contentDigest(): string {
  const hash = createHash('sha256');
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    const full = path.join('content', file);
    if (statSync(full).isFile()) hash.update(file.replaceAll(path.sep, '/')).update(readFileSync(full));
  }
  return hash.digest('hex');
}

function shownDigest(): string {
  try {
    return readFileSync(CONTENT_FILE, 'utf8').trim();
  } catch {
    return '';
  }
}

test.use({ reducedMotion: 'reduce', deviceScaleFactor: 1 });

const digest = contentDigest();

test.beforeEach(({ page: _ }, { config }) => {
  test.slow();
  const isUpdate = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
  if (isUpdate) writeFileSync(CONTENT_FILE, `${digest}\n`);
  else
    test.skip(
      digest !== shownDigest(),
      'the content is not that of the screens: npm test -- --update-screens',
    );
});

for (const type of ALL_PAGE_TYPES) {
  test(`${type}: looks as it did`, async ({ page }) => {
    await page.route('**/*.css', waitForFonts);
    await openPage(page, type);
    for (const [name, { width, height, shrink }] of Object.entries(WINDOWS)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
        const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        // Shrinking evens out how a browser smooths letters, and keeps the files small.
        const small = await sharp(shot)
          .resize(Math.round(width / shrink))
          .png({ palette: true, colours: 48, dither: 0, effort: 10 })
          .toBuffer();
        const file = `${type.replaceAll(' ', '-')}-${name}-${colorScheme}.png`;
        expect.soft(small).toMatchSnapshot(file, { threshold: 0.12, maxDiffPixelRatio: 0.006 });
      }
    }
  });
}

/** A page that is drawn without its fonts keeps to that; here it waits for them, however busy the machine is. */
async function waitForFonts(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
  await route.fulfill({ response, body });
}
