import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openPage } from './support/page-types.ts';

/** The page behind it is that of its type; axe takes longer the larger that is. */
const DIALOG = 'dialog[open]';

test.beforeEach(() => test.slow());

test('axe finds nothing in the open quick search, empty, with results and without', async ({ page }) => {
  await openPage(page, 'changes');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search the library' });
  await expect(dialog).toBeVisible();
  await expectNoViolations(page, DIALOG);
  await page.getByRole('combobox').fill('attention');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expectNoViolations(page, DIALOG);
  await page.getByRole('combobox').fill('zzzzqqqq');
  await expect(dialog.getByRole('status')).toHaveText(/no paper/i);
  await expectNoViolations(page, DIALOG);
});

test('axe finds nothing in the open references to a paper', async ({ page }) => {
  await openPage(page, 'paper');
  await page.getByRole('button', { name: 'Cite this paper' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/^@/);
  await expectNoViolations(page, DIALOG);
});

test('axe finds nothing in the open list of shortcuts', async ({ page }) => {
  await openPage(page, 'changes');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectNoViolations(page, DIALOG);
});

test('axe finds nothing in a reading list with papers and a message', async ({ page }) => {
  await page.goto('reading-list/#papers=h2o-heavy-hitter-oracle');
  await page.getByRole('button', { name: 'Keep this list' }).click();
  await expect(page.locator('.saved-papers > li')).toHaveCount(1);
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expectNoViolations(page);
});

test('axe finds nothing in a filtered hub with an open gist', async ({ page }) => {
  await page.goto('topics/decoding-acceleration/?year=2024&code=1');
  await expect(page.getByRole('form', { name: 'Filter the list' }).getByRole('status')).toContainText(' of ');
  const mention = page.locator('.mention a').first();
  await mention.focus();
  await expect(mention.locator('xpath=following-sibling::span')).toBeVisible();
  await expectNoViolations(page);
});

test('axe finds nothing in a search that could not be loaded', async ({ page }) => {
  await page.route('**/lexicon.json.gz', (route) => route.abort());
  await page.goto('search/?q=quantization');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectNoViolations(page);
});
