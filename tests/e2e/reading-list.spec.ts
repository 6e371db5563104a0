import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './support/page-types.ts';

const star = (name: RegExp) => ({ name });

test('a paper is saved from a list and from its page, and noted, shared and exported', async ({ page }) => {
  await page.goto(PAGE_TYPES.hub);
  const first = page.locator('.paper-list .star:visible').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('banner').getByRole('link', { name: '1 saved' })).toBeVisible();
  await page.goto(PAGE_TYPES.paper);
  await page.getByRole('button', star(/^Save: H.*Heavy-Hitter/)).click();
  await expect(page.getByRole('button', star(/^Saved: H.*Heavy-Hitter/))).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: '2 saved' }).click();
  await expect(page.locator('.saved-papers > li')).toHaveCount(2);
  await page.getByRole('textbox', { name: /^Note on H.*Heavy-Hitter/ }).fill('Read again');
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^Note on H.*Heavy-Hitter/ })).toHaveValue('Read again');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  const exported = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(exported.lists[0].papers.map(({ note }: { note: string }) => note)).toEqual(['', 'Read again']);
});

test('a paper is saved before the page is left, however fast, and taken off again', async ({ page }) => {
  await page.goto(PAGE_TYPES.paper);
  const button = page.locator('.paper-actions .star');
  await button.evaluate((star: HTMLElement) => {
    star.click();
    location.href = document.querySelector<HTMLAnchorElement>('.site-title')?.href ?? '';
  });
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.goto(PAGE_TYPES.paper);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('link', { name: /saved$/ })).toHaveCount(0);
  await page.goto('reading-list/');
  await expect(page.getByText('Nothing is saved on this list yet')).toBeVisible();
});

test('chosen papers are shown side by side, and the address says which', async ({ page }) => {
  await page.goto(PAGE_TYPES.hub);
  const stars = page.locator('.paper-list .star:visible');
  for (const index of [0, 1, 2]) {
    await stars.nth(index).click();
    await expect(stars.nth(index)).toHaveAttribute('aria-pressed', 'true');
  }
  await page.goto('reading-list/');
  const boxes = page.getByRole('checkbox', { name: /^Compare/ });
  await boxes.nth(0).check();
  await expect(page.getByRole('link', { name: /^Compare/ })).toHaveCount(0);
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole('link', { name: 'Compare 3 papers' }).click();
  await expect(page.locator('.comparison thead th')).toHaveCount(3);
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await expect(page.locator('.comparison thead th')).toHaveCount(2);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('.comparison thead th')).toHaveCount(2);
});

test('papers side by side show topics, date, results, links and abstract', async ({ page }) => {
  await page.goto(PAGE_TYPES.compare);
  const rows = page.locator('.comparison tbody tr');
  await expect(rows.locator('th')).toContainText(['Links', 'Topics', 'Date', 'Reported', 'Abstract']);
  const results = rows.filter({ has: page.getByRole('rowheader', { name: 'Reported' }) }).locator('td');
  await expect(results).toContainText(['29×', '2.4x']);
  await expect(results.first()).toContainText('As reported by the authors');
  await expect(results.first()).toContainText(/Measure: .*throughput/);
  const links = rows.filter({ has: page.getByRole('rowheader', { name: 'Links' }) }).locator('td');
  await expect(links.first().getByRole('link', { name: 'arXiv:2306.14048' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'What shrinks' })).toBeVisible();
});

test('a table wider than a phone says that it scrolls; two papers fit', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(PAGE_TYPES.compare);
  const hint = page.getByText('scroll sideways');
  await expect(page.locator('.comparison thead th')).toHaveCount(2);
  await expect(hint).toBeHidden();
  await page.goto(`${PAGE_TYPES.compare},gptq-accurate-post-training-quantization`);
  await expect(page.locator('.comparison thead th')).toHaveCount(3);
  await expect(hint).toBeVisible();
});

test('a link shares a list with its name, order and notes, and is kept as a list of its own when asked', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(
    'reading-list/#papers=h2o-heavy-hitter-oracle,keyformer-kv-cache-reduction,no-such-paper-here&name=For+Ada&note2=Start+here',
  );
  const shared = page.getByRole('region', { name: 'Shared list: For Ada' });
  await expect(shared.getByRole('link', { name: /Heavy-Hitter/ })).toBeVisible();
  await expect(shared).toContainText('2 papers, 1 note, 1 more that this library does not have.');
  await expect(page.locator('.saved-papers')).toBeHidden();
  await page.getByRole('button', { name: 'Keep papers and notes' }).click();
  await expect(shared).toBeHidden();
  await expect(page.getByRole('heading', { name: 'For Ada' })).toBeVisible();
  const titles = page.locator('.saved-papers a');
  await expect(titles).toHaveText([/Heavy-Hitter/, /Keyformer/]);
  await page.getByRole('button', { name: /^Move up: Keyformer/ }).press('Enter');
  await expect(page.getByRole('status')).toContainText('now number 1 of 2');
  await expect(page.getByRole('button', { name: /^Move up: Keyformer/ })).toBeFocused();
  await expect(titles).toHaveText([/Keyformer/, /Heavy-Hitter/]);
  await page.getByRole('button', { name: 'Copy link to share' }).click();
  await expect(page.getByRole('status')).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe(
    '#papers=keyformer-kv-cache-reduction,h2o-heavy-hitter-oracle&name=For+Ada&note1=Start+here',
  );
});

test('lists have names, papers move between them, and a deletion can be undone', async ({ page }) => {
  await page.goto(PAGE_TYPES.paper);
  await page.locator('.paper-actions .star').click();
  await page.goto('reading-list/');
  await page.getByRole('button', { name: 'New list' }).press('Enter');
  await page.keyboard.type('Thesis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thesis' })).toBeVisible();
  await page.getByRole('button', { name: 'My list, 1 paper' }).press('Enter');
  await page.getByRole('combobox', { name: /^Move to another list/ }).selectOption('Thesis');
  await page.getByRole('button', { name: 'Thesis, 1 paper' }).press('Enter');
  await expect(page.locator('.saved-papers')).toContainText(
    'Zhenyu Zhang, Ying Sheng, Tianyi Zhou and 9 more. 2023',
  );
  await page.getByRole('button', { name: 'Delete this list' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Deleted: Thesis, 1 paper');
  await expect(page.getByRole('status')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Thesis, 1 paper' })).toBeVisible();
});

test('an imported file adds the papers that the library has, and reports the rest', async ({ page }) => {
  await page.goto('reading-list/');
  const choose = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file …' }).press('Enter');
  const chooser = await choose;
  const text = [
    '@misc{a, title = {{H2O} again}, eprint = {2306.14048}}',
    '@article{b, title = {GPTQ: Accurate Post-training Quantization for Generative Pre-trained Transformers}}',
    '@article{c, title = {The Economics of Bread}}',
  ];
  const fileOf = (content: string) => ({
    name: 'list.bib',
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
  await chooser.setFiles(fileOf(text.join('\n')));
  await expect(page.getByRole('status')).toHaveText(
    '2 of 3 papers were added, 1 could not be found in this library.',
  );
  await expect(page.getByRole('region', { name: 'Not found in this library' })).toContainText(
    'The Economics of Bread',
  );
  await expect(page.locator('.saved-papers a')).toHaveText([/Heavy-Hitter/, /^GPTQ/]);
  const papers = [{ slug: 'h2o-heavy-hitter-oracle', title: 'H2O', note: 'From a file' }];
  const input = page.locator('[data-import-file]');
  await input.setInputFiles(fileOf(JSON.stringify({ version: 1, papers })));
  await expect(page.getByRole('status')).toHaveText('0 of 1 paper was added, 1 was on the list before.');
  await expect(page.getByRole('textbox', { name: /^Note on H.*Heavy-Hitter/ })).toHaveValue('From a file');
  await input.setInputFiles(fileOf('kite'));
  await expect(page.getByRole('status')).toContainText('not a reading list');
  await expect(page.locator('.saved-papers > li')).toHaveCount(2);
});

test('a reading path, a line of work and a search are saved with one button', async ({ page }) => {
  await page.goto(PAGE_TYPES.hub);
  const line = page.locator('.line-of-work').first();
  await line.getByRole('button', { name: /^Save all/ }).click();
  await line.getByText(/papers on/).click();
  await expect(line.locator('.star[aria-pressed=false]')).toHaveCount(0);
  const count = await line.locator('.star').count();
  await expect(page.getByRole('banner').getByRole('link', { name: `${count} saved` })).toBeVisible();
  await page.goto('search/?q=speculative+decoding');
  await page.getByText('Save, export or follow').click();
  await page
    .getByRole('button', { name: /^Save / })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /papers saved/ })).toBeVisible();
  await expect(page.locator('[data-results] .star[aria-pressed=false]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there are no stars, and the pages say what is missing', async ({ page }) => {
    await page.goto(PAGE_TYPES.hub);
    await expect(page.locator('.star')).toHaveCount(0);
    for (const address of ['reading-list/', 'compare/']) {
      await page.goto(address);
      await expect(page.locator('main noscript p')).toContainText('needs JavaScript');
    }
  });
});
