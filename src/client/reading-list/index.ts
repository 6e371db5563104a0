import { setUpReadingList } from './reading-list-page.ts';
import { setUpSharedList } from './shared-list.ts';

const root = document.querySelector<HTMLElement>('[data-reading-list]');
if (root) {
  const { showAgain } = setUpReadingList(root);
  setUpSharedList(root, showAgain);
}
