import type { Page } from '@playwright/test';

/** Lays out the open page whole: rows far from the window else keep the measures of an earlier window. */
export function layOutEveryRow(page: Page): Promise<void> {
  return page.evaluate(() => {
    const everyRow = new CSSStyleSheet();
    everyRow.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [everyRow];
  });
}
