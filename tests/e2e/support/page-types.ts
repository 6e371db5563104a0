import { expect, type Page } from '@playwright/test';

/** One page of each type, below the base, to be opened with `page.goto`; of long lists the last page, which is short. */
export const PAGE_TYPES = {
  home: './',
  topics: 'topics/',
  hub: 'topics/kv-cache/',
  paper: 'papers/h2o-heavy-hitter-oracle/',
  'papers by year': 'papers/3/',
  'papers by title': 'papers/by-title/3/',
  search: 'search/',
  'search results': 'search/?q=kv+cache&year=2024',
  'no results': 'search/?q=zzzzqqqq&code=yes',
  authors: 'authors/',
  author: 'authors/beidi-chen/',
  systems: 'systems/2/',
  glossary: 'glossary/4/',
  results: 'results/3/',
  'reading list': 'reading-list/',
  compare: 'compare/#papers=h2o-heavy-hitter-oracle,keyformer-kv-cache-reduction',
  map: 'map/',
  timeline: 'timeline/',
  sources: 'sources/',
  changes: 'changes/',
  'one import': 'changes/source-004_41726ae799d4a7a4-txt/',
  'not found': '404.html',
} as const;

export type PageType = keyof typeof PAGE_TYPES;

export const ALL_PAGE_TYPES = Object.keys(PAGE_TYPES) as PageType[];

/** What shows that the scripts of a page have done their work; every page has the button of the colors. */
const READY: Partial<Record<PageType, string>> = {
  'search results': '[data-facets] fieldset',
  'no results': '[data-related] .search-message',
  compare: '.comparison thead a',
  map: '.map-controls.is-ready',
  'not found': '.suggestions.is-ready',
};

/** Opens a page and waits until nothing is loading any more. */
export async function openPage(page: Page, type: PageType): Promise<void> {
  await page.goto(PAGE_TYPES[type]);
  await expect(page.getByRole('button', { name: /^Colors: / })).toBeVisible();
  const ready = READY[type];
  if (ready) await expect(page.locator(ready).first()).toBeVisible();
}

/** Opens what can be folded out. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all as HTMLDetailsElement[]) details.open = true;
  });
}
