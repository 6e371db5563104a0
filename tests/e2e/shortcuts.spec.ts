import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './support/page-types.ts';

test('single keys lead on, and not while something is typed', async ({ page }) => {
  await page.goto(PAGE_TYPES.paper);
  const next = await page.locator('.neighbours [rel=next]').getAttribute('href');
  await page.keyboard.press('j');
  await page.waitForURL(`**${next}`);
  await page.keyboard.press('k');
  await page.waitForURL(`**/${PAGE_TYPES.paper}`);
  await page.keyboard.press('s');
  await expect(page.locator('.paper-actions .star')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('l');
  await page.waitForURL('**/reading-list/');
  await page.getByRole('textbox', { name: /^Note on/ }).fill('');
  await page.keyboard.type('top');
  await expect(page.getByRole('textbox', { name: /^Note on/ })).toHaveValue('top');
  await expect(page).toHaveURL(/reading-list\/$/);
});

test('the help lists the keys, and they can be switched off and on again', async ({ page }) => {
  await page.goto(PAGE_TYPES.home);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toContainText('Next paper in the topic');
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('t');
  await page.keyboard.press('?');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await dialog.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.waitForURL('**/topics/');
});
