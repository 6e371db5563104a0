import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { PAGE_TYPES } from './support/page-types.ts';

const reference = (page: Page) => page.getByRole('dialog').getByRole('textbox');

async function openCite(page: Page): Promise<void> {
  await page.goto(PAGE_TYPES.paper);
  await page.getByRole('button', { name: 'Cite this paper' }).click();
  await expect(reference(page)).toHaveValue(/^@/);
}

test('the forms of a reference', async ({ page }) => {
  await openCite(page);
  await expect(reference(page)).toHaveValue(
    /^@inproceedings\{zhang2023h2o,[\s\S]*\{H\$_2\$O\}[\s\S]*booktitle = \{NeurIPS 2023\},\n {2}year = \{2023\},\n {2}eprint/,
  );
  const forms: [string, RegExp][] = [
    ['RIS', /^TY {2}- CONF\n[\s\S]*TI {2}- H₂O: Heavy-Hitter/],
    ['CSL-JSON', /"type":"paper-conference"/],
    ['biblatex', /date = \{2023\}[\s\S]*eprinttype = \{arxiv\}/],
    ['APA', /^Zhang, Z\., Sheng, Y\.,.*\(2023\)\. H₂O/],
    ['IEEE', /^Z\. Zhang et al\., “H₂O: .*,” in NeurIPS 2023, 2023\./],
    ['ACM', /^Zhenyu Zhang, .*, and .*\. 2023\. H₂O/],
    ['Chicago', /^Zhang, Zhenyu, .*, et al\. 2023\. “H₂O/],
    ['Harvard', /^Zhang, Z\. et al\. \(2023\) “H₂O/],
    ['Vancouver', /^Zhang Z, Sheng Y, .*, et al\. H₂O/],
    ['MLA', /^Zhang, Zhenyu, et al\. “H₂O/],
    ['Nature', /^Zhang, Z\. et al\. H₂O/],
  ];
  for (const [form, text] of forms) {
    await page.getByRole('radio', { name: form, exact: true }).check();
    await expect(reference(page)).toHaveValue(text);
  }
});

test('the form that was chosen last is chosen again, also for another paper', async ({ page }) => {
  await openCite(page);
  await page.getByRole('radio', { name: 'MLA' }).check();
  await page.goto(PAGE_TYPES.hub);
  await page.goto(PAGE_TYPES.paper);
  await page.getByRole('button', { name: 'Cite this paper' }).click();
  await expect(page.getByRole('radio', { name: 'MLA' })).toBeChecked();
  await expect(reference(page)).toHaveValue(/^Zhang, Zhenyu, et al\./);
});

test('copy and download', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCite(page);
  const text = await reference(page).inputValue();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status').getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('zhang2023h2o.bib');
  expect(await readFile(await file.path(), 'utf8')).toBe(text);
});

test('by keyboard only, and the focus comes back', async ({ page }) => {
  await page.goto(PAGE_TYPES.paper);
  const button = page.getByRole('button', { name: 'Cite this paper' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'BibTeX' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(reference(page)).toHaveValue(/date = /);
  await page.keyboard.press('Tab');
  await expect(reference(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('the open dialog fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openCite(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a reference that does not arrive is reported, and can be requested again', async ({ page }) => {
  await page.goto(PAGE_TYPES.paper);
  await page.route('**/*.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Cite this paper' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('could not be loaded');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeDisabled();
  await page.unroute('**/*.json');
  await page.getByRole('radio', { name: 'RIS' }).check();
  await expect(reference(page)).toHaveValue(/^TY/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a paper page leads to its data', async ({ page, request }) => {
    await page.goto(PAGE_TYPES.paper);
    await expect(page.getByRole('button', { name: 'Cite this paper' })).toBeHidden();
    for (const name of ['Markdown', 'JSON']) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      expect((await request.get(new URL(href ?? '', page.url()).href)).ok(), name).toBe(true);
    }
  });
});
