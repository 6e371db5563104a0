import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

const FORMATS = [
  { format: 'BibTeX', file: 'search-results.bib', begins: /^@/ },
  { format: 'RIS', file: 'search-results.ris', begins: /^TY {2}- / },
  { format: 'CSL-JSON', file: 'search-results.csl.json', begins: /^\[/ },
  { format: 'JSON', file: 'search-results.json', begins: /^\[/ },
];

test('results are exported in every format, first result first', async ({ page }) => {
  await page.goto('search/?q=smooth+quant+plus');
  await expect(page.locator('[data-search-page]')).toHaveAttribute('data-answered', 'smooth quant plus');
  await page.getByText('Export or follow').click();
  for (const { format, file, begins } of FORMATS) {
    const download = page.waitForEvent('download');
    await page.locator('[data-export]').getByRole('button', { name: format, exact: true }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(file);
    const text = await readFile(await saved.path(), 'utf8');
    expect(text, format).toMatch(begins);
    expect(text, format).toContain('SmoothQuant+');
    await expect(page.locator('[data-announce]')).toContainText('exported');
  }
});
