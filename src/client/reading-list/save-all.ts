import { strings } from '../../strings/index.ts';
import { slugAt } from '../shared/slug-at.ts';
import { keptLists, keptPapers, storeLists } from './kept-lists.ts';

/** Makes a button add the papers whose titles are in the element it names to the open list. */
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

/**
 * Adds papers, each a slug with a title, to the open list, except those on a list already; returns how many were
 * added. Throws if the browser stores nothing.
 */
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
