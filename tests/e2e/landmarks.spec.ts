import { expect, type Locator, type Page, test } from '@playwright/test';
import { ALL_PAGE_TYPES, openPage, PAGE_TYPES, type PageType, unfold } from './support/page-types.ts';
import { type Expected, FRAME, SKELETONS } from './support/skeletons.ts';

for (const type of ALL_PAGE_TYPES) {
  test(`${type}: landmarks, headings and names`, async ({ page }) => {
    await openPage(page, type);
    const all = await lines(page.locator('body'));
    expect(firstMissing(all, frameOf(type))).toBeUndefined();
    expect(firstMissing(await lines(page.locator('main')), SKELETONS[type])).toBeUndefined();
    await unfold(page);
    expect(await headingFaults(page)).toEqual([]);
    expect(sameNames(all)).toEqual([]);
  });
}

/** The page of search has its field in the main part, so no link to it. */
function frameOf(type: PageType): readonly Expected[] {
  const hasField = PAGE_TYPES[type].startsWith('search/');
  return hasField ? FRAME.filter(([, name]) => name !== 'Search') : FRAME;
}

/** Headings that are not the page's only first, or that skip a level. */
function headingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent }));
    return levels
      .filter(
        ({ level }, index) => level - (levels[index - 1]?.level ?? 0) > 1 || (level === 1) !== (index === 0),
      )
      .map(({ level, text }) => `h${level} ${text}`);
  });
}

/** What a screen reader comes by, in its order: `role "name" [level=2]`, or `role: text`. */
async function lines(part: Locator): Promise<string[]> {
  const snapshot = await part.ariaSnapshot();
  return snapshot.split('\n').map((line) => line.replace(/^\s*- '?/, '').replace(/'?:?$/, ''));
}

/** The first of the expected that does not come after the one before it. */
function firstMissing(found: readonly string[], expected: readonly Expected[]): Expected | undefined {
  let from = 0;
  return expected.find(([role, name, level]) => {
    const at = found.findIndex((line, index) => {
      const [, own, quoted, rest = ''] = /^(\w+)(?: "((?:[^"\\]|\\.)*)")?(.*)$/.exec(line) ?? [];
      const named = quoted ?? rest.replace(/^: /, '');
      const fits = name === undefined || (typeof name === 'string' ? named === name : name.test(named));
      return index >= from && own === role && fits && (!level || rest.includes(`[level=${level}]`));
    });
    from = at + 1;
    return at < 0;
  });
}

/** Landmarks of one kind that a list of landmarks could not tell apart. */
function sameNames(found: readonly string[]): string[] {
  const landmarks = found.filter((line) => /^(?:navigation|region|complementary|form|search)\b/.test(line));
  return landmarks.filter((line, at) => landmarks.indexOf(line) !== at);
}

test('changes away from the focus are announced in a live region', async ({ page }) => {
  await page.goto('topics/quantization/');
  const filter = page.getByRole('form', { name: 'Filter the list' });
  await filter.getByLabel('Year').selectOption('2024');
  await expect(filter.getByRole('status')).toHaveText(/^\d+ of \d+ papers$/);
  await page.goto('search/?q=quantization');
  await expect(page.getByRole('status')).toHaveText(/^\d+ papers?/);
  await page.goto('results/');
  await page.getByRole('combobox', { name: /^Measure/ }).selectOption({ index: 1 });
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ passages$/);
  await page.goto('papers/h2o-heavy-hitter-oracle/');
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveAttribute('aria-live', 'polite');
});
