import { strings } from '../../strings/index.ts';
import { element } from '../shared/element.ts';
import { slugAt } from '../shared/slug-at.ts';
import { keepPaper, keptPapers, LIST_KEY } from './kept-lists.ts';
import type { SavedPaper } from './saved-lists.ts';

/** Adds a button to every paper on the page that adds it to the reading list or removes it. */
export function setUpStars(): void {
  const add = (
    place: Element | null,
    slug: string | undefined,
    title: Element | null,
    kept: SavedPaper[],
  ) => {
    if (place && slug && title && !place.querySelector('.star')) {
      const isSaved = kept.some((paper) => paper.slug === slug);
      place.append(starButton(slug, title.textContent ?? '', isSaved));
    }
  };
  const addAll = (list: Element) => {
    const kept = keptPapers();
    for (const row of list.children) {
      const link = row.querySelector<HTMLAnchorElement>('.paper-title a');
      add(row, slugAt(link?.pathname ?? ''), link, kept);
    }
  };
  const ofPage = document.querySelector('[data-cite]') ? slugAt(location.pathname) : undefined;
  add(document.querySelector('.paper-actions'), ofPage, document.querySelector('h1'), keptPapers());
  for (const list of document.querySelectorAll('.paper-list')) {
    addAll(list);
    new MutationObserver(() => addAll(list)).observe(list, { childList: true });
  }
}

function starButton(slug: string, title: string, wasSaved: boolean): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'star' });
  const show = (isSaved: boolean) => {
    button.ariaPressed = String(isSaved);
    button.textContent = isSaved ? strings.saving.saved : strings.saving.save;
    button.ariaLabel = strings.saving.saveOne(button.textContent, title);
  };
  button.onclick = () => {
    try {
      keepPaper(slug, title, button.ariaPressed !== 'true');
    } catch {
      button.textContent = button.ariaLabel = strings.saving.notSaved;
    }
  };
  // Other buttons on the page change the lists too.
  addEventListener(LIST_KEY, () => show(keptPapers().some((paper) => paper.slug === slug)));
  show(wasSaved);
  return button;
}
