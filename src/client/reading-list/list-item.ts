import { urls } from '../../base/addresses.ts';
import { element } from '../shared/element.ts';
import type { SavedPaper } from './saved-papers.ts';

/** What a reader does with one paper of the list. */
export interface ItemActions {
  choose(isChosen: boolean): void;
  write(note: string): void;
  remove(): void;
}

/** A paper of the reading list with its note. */
export function listItem({ slug, title, note }: SavedPaper, actions: ItemActions): HTMLLIElement {
  const choice = element('input', { type: 'checkbox', 'aria-label': `Compare: ${title}` });
  choice.addEventListener('change', () => actions.choose(choice.checked));
  const text = element('textarea', { rows: '2', 'aria-label': `Note on ${title}`, placeholder: 'Note' });
  text.value = note;
  text.addEventListener('input', () => actions.write(text.value));
  const remove = element('button', { type: 'button', 'aria-label': `Remove: ${title}` }, 'Remove');
  remove.addEventListener('click', actions.remove);
  return element('li', {}, choice, element('a', { href: urls.paper(slug) }, title), remove, text);
}
