import { urls } from '../../base/addresses.ts';
import { fetchPaper } from '../cite/fetch-paper.ts';
import { element, part } from '../shared/element.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { mergeLists, papersOfHash, type SavedPaper } from './saved-papers.ts';
import { readList, writeList } from './storage.ts';

/** Shows the papers that a shared link names, to be taken over into the own list. */
export function setUpSharedList(root: HTMLElement, taken: () => void): void {
  const section = part(root, 'shared');
  let papers: SavedPaper[] = [];
  const show = async () => {
    const slugs = papersOfHash(location.hash);
    section.hidden = slugs.length === 0;
    papers = (await Promise.all(slugs.map(titled))).filter((paper) => paper !== undefined);
    part(section, 'shared-list').replaceChildren(
      ...papers.map(({ slug, title }) => element('li', {}, element('a', { href: urls.paper(slug) }, title))),
    );
  };
  part(section, 'take').addEventListener('click', () => {
    writeList(mergeLists(readList(), papers));
    history.replaceState(null, '', location.pathname);
    keepFocus(section, part(root, 'said'), () => void show());
    taken();
    part(root, 'said').textContent = 'The shared papers are on your list.';
  });
  addEventListener('hashchange', () => void show());
  void show();
}

/** A paper with its title, or with its slug while the site is out of reach; nothing where there is no such paper. */
async function titled(slug: string): Promise<SavedPaper | undefined> {
  try {
    const paper = await fetchPaper(slug);
    return paper && { slug, title: paper.title, note: '' };
  } catch {
    return { slug, title: slug, note: '' };
  }
}
