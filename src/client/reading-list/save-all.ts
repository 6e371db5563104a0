import { strings } from '../../strings/index.ts';
import { slugAt } from '../shared/slug-at.ts';
import { keptLists, keptPapers, storeLists } from './kept-lists.ts';

/** Lets a button put the papers on the open list whose titles the element it names has. */
export function setUpSaveAll(button: HTMLButtonElement): void {
  const titles = document.querySelectorAll<HTMLAnchorElement>(
    `#${CSS.escape(button.dataset['saveAll'] ?? '')} :is(.step-title, .paper-title) > a`,
  );
  button.addEventListener('click', () => {
    try {
      saveAll([...titles].map((link) => [slugAt(link.pathname) ?? '', link.textContent]));
      button.textContent = strings.saving.allSaved;
    } catch {
      button.textContent = strings.saving.notSaved;
    }
  });
  button.hidden = false;
}

/** Puts papers on the open list, each a slug with a title, but those on a list already. Throws where the browser keeps nothing. */
export function saveAll(papers: readonly (readonly [slug: string, title: string])[]): number {
  const kept = new Set(keptPapers().map(({ slug }) => slug));
  const fresh = papers
    .filter(([slug]) => !kept.has(slug))
    .map(([slug, title]) => ({ slug, title, note: '' }));
  const lists = keptLists();
  lists.lists[lists.open]?.papers.push(...fresh);
  storeLists(lists);
  return fresh.length;
}
