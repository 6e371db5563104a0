import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Ways to look at a page. Motion is reduced in all but the first, so no colour is measured in transition. */
const MODES = {
  'light, wide': { colorScheme: 'light', forcedColors: 'none', width: 1280 },
  'dark, wide': { colorScheme: 'dark', forcedColors: 'none', width: 1280 },
  'light, phone': { colorScheme: 'light', forcedColors: 'none', width: 360 },
  'dark, phone': { colorScheme: 'dark', forcedColors: 'none', width: 360 },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active', width: 1280 },
} as const;

/** Holds the page, or the part of it that a selector names, to axe in every mode. */
export async function expectNoViolations(page: Page, part?: string): Promise<void> {
  for (const [mode, { width, ...media }] of Object.entries(MODES)) {
    const reducedMotion = mode === 'light, wide' ? 'no-preference' : 'reduce';
    await page.emulateMedia({ ...media, reducedMotion });
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page, part), mode).toEqual([]);
  }
}

/** What axe finds with all rules of WCAG 2.2 A and AA and its best practices, each with the elements at fault. */
async function violations(page: Page, part?: string): Promise<string[]> {
  // No page has frames, which are what the other mode of the builder is for; it takes three times as long.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  const found = await (part ? builder.include(part) : builder).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
