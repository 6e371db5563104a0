import { strings } from '../../strings/index.ts';
import { keptPapers, LIST_KEY } from './kept-lists.ts';

/** Shows the link to the reading lists, with the number of papers on them, while there are any. */
export function setUpSavedCount(link: HTMLAnchorElement): void {
  const show = () => {
    const { size } = new Set(keptPapers().map(({ slug }) => slug));
    link.hidden = size === 0;
    link.textContent = strings.page.savedCount(size);
  };
  addEventListener(LIST_KEY, show);
  // Another tab may change it.
  addEventListener('storage', show);
  show();
}
