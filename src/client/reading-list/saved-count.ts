import { strings } from '../../strings/index.ts';
import { LIST_KEY } from './kept-list.ts';
import { keptPapers } from './stars.ts';

/** Shows the link to the reading list, with the number of papers on it, while there are any. */
export function setUpSavedCount(link: HTMLAnchorElement): void {
  const show = () => {
    const { length } = keptPapers();
    link.hidden = length === 0;
    link.textContent = strings.page.savedCount(length);
  };
  addEventListener(LIST_KEY, show);
  // Another tab changed it.
  addEventListener('storage', show);
  show();
}
