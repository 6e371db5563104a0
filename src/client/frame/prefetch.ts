/** Milliseconds that a pointer must rest on a link before its page is prefetched. */
const REST = 80;
/** Pages of the site: their addresses are paths that end in a slash. */
const PAGES = 'a[href^="/"][href$="/"]';

/** Prefetches a page of the site once a pointer rests on its link, unless the reader saves data. */
export function setUpPrefetch(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  addEventListener('pointerover', ({ target }) => {
    clearTimeout(timer);
    const href = !connection?.saveData && (target as Element).closest<HTMLAnchorElement>(PAGES)?.href;
    if (!href) return;
    timer = setTimeout(() => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
    }, REST);
  });
}
