import { type ElementHandle, expect, type Locator, type Page, test } from '@playwright/test';

test.use({ reducedMotion: 'reduce' });

interface Focus {
  isSomewhere: boolean;
  /** A reader sees where it is: there is an outline, and in the window. */
  isSeen: boolean;
  isOnGoal: boolean;
  /** The goal has been taken off the page, as when a list is drawn again. */
  isGoalGone: boolean;
  what: string;
}

function focus(page: Page, goal?: ElementHandle<Element> | null): Promise<Focus> {
  return page.evaluate((goal) => {
    const element = document.activeElement ?? document.body;
    const drawn = element.closest('svg') ? (element.firstElementChild ?? element) : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right } = drawn.getBoundingClientRect();
    const isInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const isOutlined = drawn !== element || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
    return {
      isSomewhere: element !== document.body,
      isSeen: isInWindow && (isOutlined || element.id === 'content'),
      isOnGoal: element === goal,
      isGoalGone: goal?.isConnected === false,
      what: element.outerHTML.slice(0, 160),
    };
  }, goal);
}

/** Presses a key, and holds the page to a focus that is somewhere and seen. */
async function press(page: Page, key: string, goal?: ElementHandle<Element> | null): Promise<Focus> {
  await page.keyboard.press(key);
  const now = await focus(page, goal);
  if (now.isSomewhere && now.isSeen) return now;
  await expect.poll(() => focus(page), key).toMatchObject({ isSomewhere: true, isSeen: true });
  return focus(page, goal);
}

/** Goes on with a key until the target has the focus. */
async function reach(page: Page, target: Locator, key = 'Tab', most = 200): Promise<void> {
  // Not for each key: it takes longer to find an element by its role than to press a key.
  let goal = await target.elementHandle();
  let now = await focus(page, goal);
  for (let pressed = 0; pressed < most && !now.isOnGoal; pressed += 1) {
    if (now.isGoalGone) {
      goal = await target.elementHandle();
      now = await focus(page, goal);
    } else {
      now = await press(page, key, goal);
    }
  }
  await expect(target).toBeFocused();
}

/** Opens what the target links to; the page that follows begins with its skip link. */
async function follow(page: Page, target: Locator, heading: RegExp, key?: string): Promise<void> {
  await reach(page, target, key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.getByRole('button', { name: /^Colors/ })).toBeVisible();
}

/** To the content, past the navigation. */
async function skip(page: Page): Promise<void> {
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.locator('main')).toBeFocused();
}

const footer = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('link', { name, exact: true });

test('the keyboard leads from home to a paper, its reference and its place in a hub', async ({ page }) => {
  test.slow();
  await page.goto('./');
  await skip(page);
  await reach(page, page.getByRole('searchbox'));
  await page.keyboard.type('h2o heavy hitter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=h2o/);
  const result = page.locator('[data-results] .paper-title a').first();
  await expect(result).toContainText('Heavy-Hitter');
  await skip(page);
  await follow(page, result, /Heavy-Hitter/);

  await skip(page);
  const cite = page.getByRole('button', { name: 'Cite this paper' });
  await reach(page, cite);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue(/^@/);
  // No stop of a dialog lies outside it, and none keeps the focus.
  const stops = new Set<string>();
  for (let pressed = 0; pressed < 8; pressed += 1) {
    await page.keyboard.press('Tab');
    stops.add(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.localName ?? ''));
  }
  expect(stops).toContain('dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cite).toBeFocused();

  const star = page.getByRole('main').getByRole('button', { name: /^Saved?: H.*Heavy-Hitter/ });
  await reach(page, star);
  await press(page, 'Enter');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await follow(page, page.locator('.facts .topic-link').first(), /^KV cache/);
  const outline = page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Fewer bits for each entry' });
  await reach(page, outline);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fewer bits for each entry' })).toBeInViewport();
  // From the place that the outline leads to, not from the top.
  await press(page, 'Tab');
  await expect(
    page.getByRole('region', { name: 'Fewer bits for each entry' }).getByRole('link').first(),
  ).toBeFocused();
});

test('the keyboard leads through map and timeline to two saved papers side by side', async ({ page }) => {
  test.slow();
  await page.goto('topics/');
  await follow(page, page.getByRole('main').getByRole('link', { name: 'map' }), /^Map$/);
  await expect(page.locator('.map-controls.is-ready')).toBeVisible();
  await skip(page);
  const zoom = page.getByRole('button', { name: 'Zoom in' });
  await reach(page, zoom);
  await press(page, 'Enter');
  const cursor = page.locator('.map-cursor');
  await reach(page, cursor);
  await press(page, 'ArrowRight');
  await expect(page.locator('.map-controls output')).not.toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/[^/]+\/$/);
  await skip(page);
  await reach(page, page.getByRole('main').getByRole('button', { name: /^Save: / }));
  await press(page, 'Enter');
  await follow(page, footer(page, 'Timeline'), /^Timeline$/);

  const cell = page.getByRole('link', { name: /^\d+, 3D reconstruction.*, 2024$/ });
  await reach(page, cell);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/year=2024/);
  await expect(page.getByRole('form', { name: 'Filter the list' }).getByRole('status')).toContainText(' of ');
  const star = page.locator('#hub-list .star:visible').first();
  await reach(page, star, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await follow(page, footer(page, 'Reading list'), /^Reading list$/);

  await expect(page.locator('.saved-papers > li')).toHaveCount(2);
  await skip(page);
  for (const box of await page.getByRole('checkbox', { name: /^Compare/ }).all()) {
    await reach(page, box);
    await press(page, 'Space');
  }
  await follow(page, page.getByRole('link', { name: 'Compare 2 papers' }), /^Compare/);
  const out = page.getByRole('button', { name: /^Remove/ });
  await expect(out).toHaveCount(2);
  await reach(page, out.first());
  await page.keyboard.press('Enter');
  await expect(out).toHaveCount(1);
  await expect.poll(() => focus(page)).toMatchObject({ isSomewhere: true, isSeen: true });
});

test('the keyboard chooses the colors, and leads on from a wrong address', async ({ page }) => {
  await page.goto('papers/h2o-heavy-hiter-oracl/');
  const colours = page.getByRole('button', { name: /^Colors/ });
  await reach(page, colours);
  await press(page, 'Enter');
  await expect(colours).toHaveAccessibleName('Colors: light');
  await press(page, 'Space');
  await expect(colours).toHaveAccessibleName('Colors: dark');
  const suggestion = page.locator('.suggestions.is-ready a').first();
  await follow(page, suggestion, /Heavy-Hitter/);
  await expect(page.getByRole('button', { name: 'Colors: dark' })).toBeVisible();
});

test('no page traps the keyboard: its Tab stops come to an end', async ({ page }) => {
  test.slow();
  for (const address of ['papers/h2o-heavy-hitter-oracle/', 'search/?q=kv+cache', 'reading-list/']) {
    await page.goto(address);
    await expect(page.getByRole('button', { name: /^Colors/ })).toBeVisible();
    const last = page.getByRole('contentinfo').getByRole('link').last();
    await reach(page, last);
    await page.keyboard.press('Tab');
    await expect(last).not.toBeFocused();
  }
});

test('removing the focused control leaves the focus next to it', async ({ page }) => {
  await page.goto('search/?q=quantization&code=yes');
  const chip = page.getByRole('button', { name: /^Remove filter/ });
  await expect(chip).toBeVisible();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(chip).toHaveCount(0);
  await expect(page.locator('[data-summary]')).toBeFocused();
  await page.goto('reading-list/#papers=h2o-heavy-hitter-oracle');
  await page.getByRole('button', { name: 'Keep this list' }).press('Enter');
  await expect(page.locator('.saved-papers > li')).toHaveCount(1);
  await expect(page.getByRole('status')).toBeFocused();
});
