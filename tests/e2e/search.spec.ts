import { expect, type Page, test } from '@playwright/test';

const results = (page: Page) => page.locator('[data-results] .paper-title a');
const summary = (page: Page) => page.locator('[data-summary]');

function isSorted(titles: readonly string[]): boolean {
  return titles.every((title, at) => at === 0 || (titles[at - 1] ?? '').toLowerCase() <= title.toLowerCase());
}

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-search-page]')).toHaveAttribute('data-answered', query);
}

/** Asks the open search page, which takes less time than to open it. */
async function ask(page: Page, query: string): Promise<void> {
  await page.locator('[data-query]').fill(query);
  await expect(page.locator('[data-search-page]')).toHaveAttribute('data-answered', query);
}

test.describe('the search page', () => {
  test('finds a paper whose name is typed apart, and its link leads there', async ({ page }) => {
    await search(page, 'smooth quant plus');
    await expect(results(page).first()).toContainText('SmoothQuant+');
    await expect(page.locator('.paper-authors').first()).toContainText(/^Jiayi Pan, .* and \d+ more$/);
    await results(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('SmoothQuant+');
  });

  test('says what it corrected, and takes the query as typed on demand', async ({ page }) => {
    await search(page, 'attentoin sinks');
    const notes = page.locator('[data-notes]');
    await expect(notes).toContainText('Showing results for attention');
    await notes.getByRole('button', { name: 'search instead for attentoin' }).click();
    await expect(page).toHaveURL(/verbatim=1/);
    await expect(notes).toContainText('In no paper: attentoin');
  });

  test('answers queries of every kind', async ({ page }) => {
    test.slow();
    await test.step('marks what matches and shows no index words', async () => {
      await search(page, 'kv cache quantisation');
      await expect(page.locator('[data-results] mark').first()).toBeVisible();
      await expect(page.locator('[data-results]')).not.toContainText(/zt[0-9a-f]{8}|n\d{4,}/);
    });
    await test.step('understands the syntax that its help explains', async () => {
      await ask(page, '"key value cache" -diffusion');
      await expect(page.locator('[data-results]')).toContainText('key-value cache');
      await ask(page, 'title:attention has:code');
      const titles = await results(page).allTextContents();
      expect(titles).not.toEqual([]);
      for (const title of titles) expect(title).toMatch(/attention/i);
      await ask(page, 'topic:kv-cache year:2024');
      await expect(page.locator('[data-results] .paper-date')).toHaveText(Array(10).fill('2024'));
    });
    await test.step('a name is answered by its author first, then by their papers', async () => {
      await ask(page, 'Jiayi Pan');
      await expect(page.locator('.person-card').first()).toContainText('Jiayi Pan');
      await expect(page.locator('.because').first()).toHaveText('by Jiayi Pan');
      await ask(page, 'author:"Jiayi Pan"');
      await expect(results(page).first()).toContainText('SmoothQuant+');
    });
    await test.step('a pasted address leads to its paper, and one of no paper is named', async () => {
      await ask(page, 'https://arxiv.org/abs/2309.17453');
      await expect(results(page)).toHaveCount(1);
      await expect(results(page)).toContainText('Attention Sinks');
      await ask(page, 'arXiv:1901.00001');
      await expect(page.locator('[data-notes]')).toContainText('In no paper: arXiv:1901.00001');
    });
    await test.step('an empty answer offers ways on', async () => {
      await ask(page, 'zzzzqqqq wwwwxxxx');
      await expect(summary(page)).toHaveText('No paper found');
      await expect(page.locator('[data-related]').getByRole('link', { name: 'by title' })).toBeVisible();
    });
    await test.step('counts of filters match what they lead to', async () => {
      await search(page, 'kv cache');
      const row = page.locator('[data-facets] fieldset').first().locator('label').first();
      const count = await row.locator('.number').textContent();
      await row.locator('input').check();
      await expect(summary(page)).toContainText(new RegExp(`^${count} paper`));
    });
  });

  test('keeps everything in the address: filters, order, back and forward', async ({ page }) => {
    await search(page, 'quantization');
    const all = await summary(page).textContent();
    await page.getByLabel(/^With code/).check();
    await expect(page).toHaveURL(/code=yes/);
    await expect(summary(page)).not.toHaveText(all ?? '');
    const filtered = await summary(page).textContent();
    await page.getByLabel('Sort by').selectOption('title');
    await expect(page).toHaveURL(/sort=title/);
    await expect.poll(async () => isSorted(await results(page).allTextContents())).toBe(true);
    const titles = await results(page).allTextContents();

    await page.reload();
    await expect(summary(page)).toHaveText(filtered ?? '');
    await expect.poll(() => results(page).allTextContents()).toEqual(titles);

    await page.goBack();
    await page.goBack();
    await expect(summary(page)).toHaveText(all ?? '');
    await page.goForward();
    await expect(summary(page)).toHaveText(filtered ?? '');
    await page.getByRole('button', { name: /Remove filter: With code/ }).click();
    await expect(summary(page)).toHaveText(all ?? '');
  });

  test('shows only the answer to what was typed last', async ({ page }) => {
    await page.goto('search/');
    // The first query's files come late, so that a later query is answered before it.
    let delay = 400;
    await page.route(/weights-\d+\.json/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
    const box = page.locator('[data-query]');
    await box.fill('diffusion');
    await page.waitForTimeout(120);
    delay = 0;
    await box.fill('gstack');
    await expect(results(page).first()).toContainText('Stacking Your Transformers');
    await page.waitForTimeout(700);
    await expect(results(page).first()).toContainText('Stacking Your Transformers');
    await expect(page).toHaveURL(/q=gstack/);
  });

  test('a year in plain words is a chip with its box ticked, and both take it away', async ({ page }) => {
    await search(page, 'kv cache 2024');
    await expect(page.getByRole('button', { name: 'Remove filter: 2024' })).toBeVisible();
    const box = page.locator('#facet-year-2024');
    await expect(box).toBeChecked();
    await expect(page.locator('[data-results] .paper-date')).toHaveText(Array(10).fill('2024'));
    await box.uncheck();
    await expect(page.locator('[data-query]')).toHaveValue('kv cache');
    await search(page, 'kv cache since 2023');
    await page.getByRole('button', { name: 'Remove filter: since 2023' }).click();
    await expect(page.locator('[data-query]')).toHaveValue('kv cache');
  });

  test('the keyboard goes from the field into the results and back, and enter opens one', async ({
    page,
  }) => {
    await search(page, 'paged attention');
    const box = page.locator('[data-query]');
    await box.focus();
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(box).not.toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    for (let step = 0; step < 12; step++) {
      if (
        await results(page)
          .first()
          .evaluate((link) => link === document.activeElement)
      )
        break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PagedAttention');
  });

  test('enter makes a step of the history, typing does not', async ({ page }) => {
    await search(page, 'mamba');
    const box = page.locator('[data-query]');
    await box.fill('mamba vision');
    await box.press('Enter');
    await expect(page.locator('[data-search-page]')).toHaveAttribute('data-answered', 'mamba vision');
    await box.fill('mamba vision 3d');
    await expect(page).toHaveURL(/mamba\+vision\+3d/);
    await box.fill('mamba vision video');
    await expect(page).toHaveURL(/video/);
    await page.goBack();
    await expect(box).toHaveValue('mamba vision');
    await page.goBack();
    await expect(box).toHaveValue('mamba');
  });

  test('“Show more” says what it added, and the focus goes to the first new result', async ({ page }) => {
    await search(page, 'kv cache');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(results(page)).toHaveCount(20);
    await expect(results(page).nth(10)).toBeFocused();
    await expect(page.locator('[data-announce]')).toContainText(/^10 more shown, 20 of \d+$/);
  });

  test('back from a paper is at the same place of the same results', async ({ page }) => {
    await search(page, 'kv cache');
    await page.getByRole('button', { name: 'Show more' }).click();
    await results(page).nth(17).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(200);
    await results(page).nth(17).click();
    await expect(page.locator('[data-search-page]')).toHaveCount(0);
    await page.goBack();
    await expect(results(page)).toHaveCount(20);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 200);
  });

  test('the searches of this browser are offered again until they are forgotten', async ({ page }) => {
    await page.goto('search/');
    await page.locator('[data-query]').fill('gstack');
    await page.keyboard.press('Enter');
    await expect(results(page).first()).toBeVisible();
    await page.goto('search/');
    const recent = page.locator('[data-recent]');
    await expect(recent.getByRole('link', { name: 'gstack' })).toBeVisible();
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((key) => key.endsWith('/#searches'))).toHaveLength(1);
    await recent.getByRole('button', { name: 'Forget them' }).click();
    await expect(recent).toBeHidden();
  });

  test('on a phone the first result is in view, and no result has moved for its excerpt', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await search(page, 'smooth quant plus');
    await expect(results(page).first()).toBeInViewport();
  });

  test('a broken index file gives a clear message, and trying again helps', async ({ page }) => {
    await page.route('**/lexicon.json.gz', (route) => route.fulfill({ status: 200, body: '{ broken' }));
    await page.goto('search/?q=quantization');
    const message = page.locator('[data-message]');
    await expect(message).toContainText('missing or broken');
    await page.unroute('**/lexicon.json.gz');
    await message.getByRole('button', { name: 'Try again' }).click();
    await expect(results(page).first()).toBeVisible();
  });

  test('says so when the reader is offline', async ({ page, context }) => {
    await page.goto('search/');
    await page.locator('[data-query]').blur();
    await page.route('**/pagefind/**', (route) => route.abort());
    await context.setOffline(true);
    await page.locator('[data-query]').fill('mamba');
    await expect(page.locator('[data-message]')).toContainText('offline');
    // The next test has the same context, which would stay offline.
    await context.setOffline(false);
  });
});

test('on a phone the filters are counted when they are opened', async ({ page }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.setViewportSize({ width: 412, height: 823 });
  await search(page, 'kv cache');
  expect(files).toContain('lexicon.json.gz');
  expect(files).not.toContain('facets-0.json');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel(/^With code/).check();
  await expect(page).toHaveURL(/code=yes/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page says so and leads to the lists', async ({ page }) => {
    await page.goto('search/?q=mamba');
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await page.getByRole('link', { name: 'by title', exact: true }).click();
    await expect(page).toHaveURL(/papers\/by-title\/$/);
  });
  test('the search field of every page leads to the search page', async ({ page }) => {
    await page.goto('topics/');
    await page.locator('.quick-search').click();
    await expect(page).toHaveURL(/search\/$/);
  });
});

test.describe('the quick search', () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the library' });

  test('opens with the keyboard, chooses with arrows, follows with enter', async ({ page }) => {
    await page.goto('topics/');
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    const box = page.getByRole('combobox');
    await expect(box).toBeFocused();
    await page.keyboard.type('mini cpm');
    await expect(page.getByRole('option').first()).toContainText('MiniCPM');
    await expect(dialog(page).getByRole('status')).toContainText(/\d+ papers?/);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await expect(box).toHaveAttribute('aria-activedescendant', 'quick-0');
    await page.keyboard.press('ArrowUp');
    await expect(box).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('MiniCPM');
  });

  test('text typed before it has loaded is neither lost nor taken for a shortcut', async ({ page }) => {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto('papers/');
    await expect(page.getByRole('button', { name: /^Colors/ })).toBeVisible();
    await page.keyboard.type('/topic');
    await expect(page.getByRole('combobox')).toHaveValue('topic');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page).toHaveURL(/\/papers\/$/);
  });

  test('distinguishes people, topics and papers', async ({ page }) => {
    await page.goto('topics/');
    await page.keyboard.press('/');
    await page.keyboard.type('Jiayi Pan');
    await expect(page.getByRole('group', { name: 'People' }).getByRole('option')).toContainText([
      'Jiayi Pan',
    ]);
    await expect(page.getByRole('group', { name: 'Papers' }).getByRole('option').first()).toContainText(
      'by Jiayi Pan',
    );
    await page.getByRole('combobox').fill('kv cache');
    await expect(page.getByRole('group', { name: 'Topics' }).getByRole('option').first()).toContainText(
      'KV cache',
    );
  });

  test('closes with Escape and returns the focus', async ({ page }) => {
    await page.goto('topics/');
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('enter without a choice opens the search page with the query', async ({ page }) => {
    await page.goto('topics/');
    await page.locator('.quick-search').click();
    await page.getByRole('combobox').fill('kv cache');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/search\/\?q=kv\+cache/);
    await expect(results(page).first()).toBeVisible();
  });

  test('a slash typed into a field is a slash', async ({ page }) => {
    await page.goto('.');
    await page.getByLabel('Search the papers').press('/');
    await expect(page.getByLabel('Search the papers')).toHaveValue('/');
    await expect(dialog(page)).toHaveCount(0);
  });

  test('fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('topics/');
    await page.locator('.quick-search').click();
    await page.getByRole('combobox').fill('attention');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
