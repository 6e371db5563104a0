import { expect, test } from '@playwright/test';

test.use({ reducedMotion: 'reduce' });

test('the gist of every mention stays on the screen, however wide it is', async ({ page }) => {
  await page.goto('topics/quantization/');
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const gists = await page.evaluate(async () => {
      const links = [...document.querySelectorAll<HTMLElement>('.mention a')].filter((link) =>
        link.checkVisibility(),
      );
      const found: { isShown: boolean; left: number; right: number }[] = [];
      for (const link of links.slice(0, 25)) {
        link.focus();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const gist = link.parentElement?.querySelector(':scope > a ~ span');
        const { left = 0, right = 0 } = gist?.getBoundingClientRect() ?? {};
        const isShown = gist?.checkVisibility({ visibilityProperty: true }) === true && right > left;
        found.push({ isShown, left, right });
      }
      return found;
    });
    expect(gists.length, `${width}`).toBeGreaterThan(10);
    expect(
      gists.filter(({ isShown, left, right }) => !isShown || left < 0 || right > width),
      `${width}`,
    ).toEqual([]);
  }
});
