import { expect, test } from '@playwright/test';

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
