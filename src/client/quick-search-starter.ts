/** The little that every page loads: opens the quick search on `/`, ctrl-K and cmd-K, and fetches the rest then. */

import { isSingleKey } from './single-key.ts';

const link = document.querySelector<HTMLElement>('.quick-search');
const searchPage = document.querySelector<HTMLInputElement>('[data-search-page] input');

async function open(): Promise<void> {
  if (searchPage) {
    searchPage.focus();
    searchPage.select();
    return;
  }
  const { openQuickSearch } = await import('./search/quick-search.ts');
  openQuickSearch();
}

addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && isSingleKey(event);
  const isK =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isSlash && !isK) return;
  event.preventDefault();
  void open();
});

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void open();
});
