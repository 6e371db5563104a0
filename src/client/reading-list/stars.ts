import { LIST_KEY } from './list-key.ts';

/** Adds a button to every paper of the page that puts it on the reading list or takes it off. */
export function setUpStars(): void {
  const add = (place: Element | null, slug: string | undefined, title: Element | null) => {
    if (place && slug && title && !place.querySelector('.star')) {
      place.append(starButton(slug, title.textContent ?? ''));
    }
  };
  const addAll = (list: Element) => {
    for (const row of list.children) {
      const link = row.querySelector<HTMLAnchorElement>('.paper-title a');
      add(row, /\/papers\/([^/]+)\/$/.exec(link?.pathname ?? '')?.[1], link);
    }
  };
  const cite = document.querySelector<HTMLElement>('[data-cite]');
  add(document.querySelector('.byline'), cite?.dataset['cite'], document.querySelector('h1'));
  for (const list of document.querySelectorAll('.paper-list')) {
    addAll(list);
    new MutationObserver(() => addAll(list)).observe(list, { childList: true });
  }
}

function starButton(slug: string, title: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'star';
  const show = (isSaved: boolean) => {
    button.ariaPressed = String(isSaved);
    button.textContent = isSaved ? 'Saved' : 'Save';
    button.ariaLabel = `${button.textContent}: ${title}`;
  };
  button.onclick = async () => {
    const isSaved = button.ariaPressed !== 'true';
    try {
      const { setSaved } = await import('./toggle.ts');
      if (setSaved(slug, title, isSaved)) return show(isSaved);
    } catch {
      // Told below.
    }
    button.textContent = button.ariaLabel = 'Could not save';
  };
  show(isKept(slug));
  return button;
}

/** Looks for the slug as the list is written, so that no page needs the code that reads lists. */
function isKept(slug: string): boolean {
  try {
    return (localStorage.getItem(LIST_KEY) ?? '').includes(`"slug":"${slug}"`);
  } catch {
    return false;
  }
}
