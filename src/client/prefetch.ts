/** How long a pointer rests on a link before its page is fetched ahead, in milliseconds. */
const REST = 80;

/** Fetches a page of the site ahead once a pointer rests on its link, unless the reader saves data. */
export function setUpPrefetch(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  if (connection?.saveData) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointerover', ({ target }) => {
    clearTimeout(timer);
    const link = (target as Element).closest<HTMLAnchorElement>('a[href$="/"]');
    if (link?.origin !== location.origin || link.pathname === location.pathname) return;
    timer = setTimeout(() => {
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = link.href;
      document.head.append(hint);
    }, REST);
  });
}
