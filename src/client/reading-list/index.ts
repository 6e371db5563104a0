import { setUpFiles } from './list-files.ts';
import { ReadingListPage } from './reading-list-page.ts';
import { setUpSharedList } from './shared-list.ts';
import { takeOverFormerList } from './storage.ts';

const root = document.querySelector<HTMLElement>('[data-reading-list]');
if (root) {
  await takeOverFormerList();
  const page = new ReadingListPage(root);
  setUpFiles(page);
  setUpSharedList(page);
}
