/**
 * The small part of the quick search that every page loads: opens it on `/`, Ctrl-K and Cmd-K, and loads the rest
 * then.
 */

import { isSingleKey } from './single-key.ts';

const link = document.querySelector<HTMLElement>('.quick-search');
const searchPage = document.querySelector<HTMLInputElement>('[data-search-page] input');

/** Text typed while the quick search is loading. */
let typed: string | undefined;

async function open(): Promise<void> {
  if (searchPage) {
    searchPage.focus();
    searchPage.select();
    return;
  }
  typed ??= '';
  try {
    await (await import('../search/quick/quick-search.ts')).openQuickSearch(() => typed ?? '');
  } finally {
    typed = undefined;
  }
}

addEventListener('keydown', (event) => {
  if (typed !== undefined && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
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
