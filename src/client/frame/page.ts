import { strings } from '../../strings/index.ts';
import { setUpCite } from '../cite/cite.ts';
import { setUpSavedCount } from '../reading-list/saved-count.ts';
import { setUpStars } from '../reading-list/stars.ts';
import { setUpShortcuts } from './single-key.ts';
import { setUpTheme } from './theme.ts';
import './quick-search-starter.ts';

/** Milliseconds for which a button says whether it worked. */
const SHOWN_FOR = 2000;
/** Milliseconds that a pointer must rest on a link before its page is prefetched. */
const REST = 80;
/** Pages of the site: their addresses are paths that end in a slash. */
const PAGES = 'a[href^="/"][href$="/"]';

const theme = document.querySelector<HTMLButtonElement>('.theme-button');
if (theme) setUpTheme(theme);

const copyLink = document.querySelector<HTMLButtonElement>('[data-copy-link]');
if (copyLink) setUpCopyLink(copyLink);

const cite = document.querySelector<HTMLButtonElement>('[data-cite]');
if (cite) setUpCite(cite);

const saved = document.querySelector<HTMLAnchorElement>('.saved-link');
if (saved) setUpSavedCount(saved);

setUpStars();
setUpPrefetch();
setUpShortcuts();

/** Shows the button that copies the page's address and says whether that worked. */
function setUpCopyLink(button: HTMLButtonElement): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const address = location.href.replace(/[?#].*$/, '');
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? strings.page.linkCopied : strings.page.notCopied;
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN_FOR);
  });
  button.hidden = !navigator.clipboard;
}

/** Prefetches a page of the site once a pointer rests on its link, unless the reader saves data. */
function setUpPrefetch(): void {
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
