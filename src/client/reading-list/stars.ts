import { onListChange, readList, writeList } from './storage.ts';

/** Adds a button to every paper of the page that puts it on the reading list or takes it off. */
export function setUpStars(): void {
  const shows: (() => void)[] = [];
  const add = (place: Element | null | undefined, slug: string | undefined, title: string) => {
    if (!place || !slug || place.querySelector('.star')) return;
    const { button, show } = starButton(slug, title);
    place.append(button);
    shows.push(show);
  };
  const addAll = (list: Element) => {
    for (const row of list.children) {
      const link = row.querySelector<HTMLAnchorElement>('.paper-title a');
      add(link && row, /\/papers\/([^/]+)\/$/.exec(link?.pathname ?? '')?.[1], link?.textContent ?? '');
    }
  };
  const { cite } = document.querySelector<HTMLElement>('[data-cite]')?.dataset ?? {};
  add(document.querySelector('.byline'), cite, document.querySelector('h1')?.textContent ?? '');
  for (const list of document.querySelectorAll('.paper-list')) {
    addAll(list);
    new MutationObserver(() => addAll(list)).observe(list, { childList: true });
  }
  onListChange(() => {
    for (const show of shows) show();
  });
}

function starButton(slug: string, title: string): { button: HTMLButtonElement; show: () => void } {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'star';
  button.setAttribute('aria-label', `On the reading list: ${title}`);
  const show = (isSaved = readList().some((paper) => paper.slug === slug)) => {
    button.setAttribute('aria-pressed', String(isSaved));
    button.textContent = isSaved ? '★ Saved' : '☆ Save';
  };
  button.addEventListener('click', () => {
    const others = readList().filter((paper) => paper.slug !== slug);
    const isSaved = button.getAttribute('aria-pressed') === 'true';
    if (writeList(isSaved ? others : [...others, { slug, title, note: '' }])) show(!isSaved);
    else button.textContent = 'This browser keeps no list';
  });
  show();
  return { button, show: () => show() };
}
