import { expect, type Page, test } from '@playwright/test';

const HUB = 'topics/quantization/';

const rows = (page: Page) => page.locator('#hub-list > li:visible');
const filter = (page: Page) => page.getByRole('form', { name: 'Filter the list' });

test('the list is filtered and sorted by keyboard, says how much is left, and the address keeps it', async ({
  page,
}) => {
  await page.goto(HUB);
  const all = await rows(page).count();
  const status = filter(page).getByRole('status');
  await expect(status).toHaveText(`${all} papers`);

  await filter(page).getByLabel('Line of work').focus();
  await page.keyboard.press('ArrowDown');
  const line = await filter(page).getByLabel('Line of work').inputValue();
  const ofLine = await page.locator(`#hub-list > li[data-line~="${line}"]`).count();
  expect(ofLine).toBeGreaterThan(0);
  expect(ofLine).toBeLessThan(all);
  await expect(rows(page)).toHaveCount(ofLine);
  await expect(status).toHaveText(`${ofLine} of ${all} papers`);
  await page.keyboard.press('Tab');
  await expect(filter(page).getByLabel('Year')).toBeFocused();
  await page.keyboard.press('Tab');
  for (const _ of ['oldest first', 'by title']) await page.keyboard.press('ArrowDown');
  const titles = await rows(page).locator('.paper-title').allTextContents();
  expect(titles).toEqual([...titles].sort(new Intl.Collator('en', { ignorePunctuation: true }).compare));
  expect(new URL(page.url()).search).toBe(`?line=${line}&sort=title`);

  await page.reload();
  await expect(rows(page)).toHaveCount(ofLine);
  await expect(filter(page).getByLabel('Sorted by')).toHaveValue('title');

  await filter(page).getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(rows(page)).toHaveCount(all);
  expect(new URL(page.url()).search).toBe('');
  await expect(filter(page).getByLabel('Line of work')).toBeFocused();
});

test('choices add up: a year with code has papers of that year with code', async ({ page }) => {
  await page.goto(HUB);
  await filter(page).getByLabel('Year').selectOption('2024');
  const inYear = await rows(page).count();
  await filter(page).getByRole('checkbox', { name: 'With code' }).check();
  expect(await rows(page).count()).toBeLessThan(inYear);
  for (const row of await rows(page).all()) {
    await expect(row.locator('.paper-date')).toContainText('2024');
    await expect(row.locator('.code-sign')).toBeVisible();
  }
});

test('an address with an unknown line of work shows everything', async ({ page }) => {
  await page.goto(`${HUB}?line=no-such-line`);
  await expect(filter(page)).toBeVisible();
  await expect(page.locator('#hub-list > li[hidden]')).toHaveCount(0);
});

test.describe('a list of several pages', () => {
  const further =
    '<ol id="hub-list"><li data-year="1999"><h3 class="paper-title">A paper of 1999</h3></li></ol>';

  /** Serves the hub as the first of two pages. */
  async function openLongHub(page: Page, second: { status: number; body: string }): Promise<void> {
    await page.route('**/topics/quantization/2/', (route) => route.fulfill(second));
    await page.route('**/topics/quantization/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('data-hub-filter', 'data-hub-filter data-pages="2/"');
      await route.fulfill({ response, body });
    });
    await page.goto(HUB);
  }

  test('is filtered and sorted as a whole', async ({ page }) => {
    await openLongHub(page, { status: 200, body: further });
    const shown = await rows(page).count();
    await filter(page).getByLabel('Sorted by').selectOption('title');
    await expect(filter(page).getByRole('status')).toHaveText(`${shown + 1} papers`);
    await expect(rows(page).filter({ hasText: 'A paper of 1999' })).toHaveCount(1);
  });

  test('says so if a page does not load', async ({ page }) => {
    await openLongHub(page, { status: 503, body: '' });
    await filter(page).getByLabel('Sorted by').selectOption('title');
    await expect(filter(page).getByRole('status')).toHaveText(/could not be loaded/);
  });
});

test('the scripts of the list, of its stars and of the comparison are small and only on hubs', async ({
  page,
}) => {
  const scriptsOf = async (address: string) => {
    await page.goto(address);
    const scripts = page.locator('script[type="module"][src]');
    return scripts.evaluateAll((all) => all.map((script) => (script as HTMLScriptElement).src));
  };
  const elsewhere = [...(await scriptsOf('topics/')), ...(await scriptsOf('papers/'))];
  const onHubs = (await scriptsOf(HUB)).filter((address) => !elsewhere.includes(address));
  expect(onHubs).toHaveLength(3);
  const scripts = await Promise.all(onHubs.map(async (address) => (await page.request.get(address)).text()));
  expect(scripts.join('').length).toBeLessThan(3_600);
});

test('the matrix of topics is a table whose cells have names', async ({ page }) => {
  await page.goto('topics/');
  const table = page.getByRole('region', { name: 'Papers that two topics share' }).getByRole('table');
  const topics = await table.getByRole('rowheader').count();
  expect(await table.getByRole('columnheader').count()).toBe(topics + 1);
  expect(await table.getByRole('row').nth(1).getByRole('cell').count()).toBe(topics);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a hub lists every paper, and shows no filter', async ({ page }) => {
    await page.goto(HUB);
    await expect(filter(page)).toBeHidden();
    expect(await rows(page).count()).toBeGreaterThan(40);
    await page.getByText('As a table').click();
    await expect(page.getByRole('row', { name: /^2024/ })).toBeVisible();
  });

  test('a paper leads to the line of work that discusses it', async ({ page }) => {
    await page.goto('papers/gptq-accurate-post-training-quantization/');
    const facts = page.getByRole('complementary', { name: 'About this paper' });
    const link = facts.locator('a[href*="topics/quantization/#"]').first();
    const [title = '', href = ''] = [await link.textContent(), await link.getAttribute('href')];
    await link.click();
    await expect(page).toHaveURL(new RegExp(`topics/quantization/${href?.replace(/^[^#]*/, '')}$`));
    await expect(page.getByRole('heading', { name: title ?? '' })).toBeInViewport();
  });
});
