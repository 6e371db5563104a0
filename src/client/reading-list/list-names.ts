import { strings } from '../../strings/index.ts';
import { element, part } from '../shared/element.ts';
import type { ReadingListPage } from './reading-list-page.ts';
import { addList, changeOpen, openList, removeOpen, type SavedList, type SavedLists } from './saved-lists.ts';
import { readLists } from './storage.ts';

/** The label of a list on the page. */
export function labelOf({ name }: SavedList): string {
  return name === '' ? strings.keeping.myList : name;
}

function openedAs(list: SavedList): string {
  return strings.keeping.opened(labelOf(list), strings.keeping.papers(list.papers.length));
}

/** Shows the name of the open list, and the others as buttons. */
export function showNames(root: HTMLElement, all: SavedLists): void {
  part(root, 'name').textContent = labelOf(openList(all));
  const buttons = all.lists.map((list, at) => {
    const { length } = list.papers;
    const count = element('span', { class: 'count' }, String(length));
    const button = element(
      'button',
      {
        type: 'button',
        'data-open': String(at),
        'aria-label': strings.keeping.labeled(labelOf(list), strings.keeping.papers(length)),
      },
      `${labelOf(list)} `,
      count,
    );
    if (at === all.open) button.setAttribute('aria-current', 'true');
    return element('li', {}, button);
  });
  part(root, 'lists').replaceChildren(...buttons);
  part(root, 'lists').hidden = buttons.length < 2;
  part(root, 'delete').hidden = buttons.length < 2;
}

/** Lets a reader open, add, rename and delete lists. */
export function setUpNames(page: ReadingListPage): void {
  const { root } = page;
  part(root, 'lists').addEventListener('click', ({ target }) => {
    const at = (target as Element).closest<HTMLElement>('[data-open]')?.dataset['open'];
    if (at === undefined) return;
    const lists = { ...readLists(), open: Number(at) };
    page.change(lists, openedAs(openList(lists)));
    root.querySelector<HTMLElement>(`[data-open="${at}"]`)?.focus();
  });
  part(root, 'delete').addEventListener('click', () => {
    const before = readLists();
    const { papers } = openList(before);
    page.change(
      removeOpen(before),
      strings.keeping.deleted(labelOf(openList(before)), strings.keeping.papers(papers.length)),
      before,
    );
  });
  setUpNameForm(page);
}

/** One form asks for the name of a new list and for a new name of the open one. */
function setUpNameForm(page: ReadingListPage): void {
  const { root } = page;
  const form = part<HTMLFormElement>(root, 'name-form');
  const field = part<HTMLInputElement>(form, 'name-field');
  let opener: HTMLElement | undefined;
  const ask = (button: HTMLElement, label: string, name: string) => {
    opener = button;
    part(form, 'name-label').textContent = label;
    field.value = name;
    form.hidden = false;
    field.select();
  };
  const close = () => {
    form.hidden = true;
    opener?.focus();
  };
  const add = part(root, 'new');
  add.addEventListener('click', () => ask(add, strings.keeping.nameOfNew, ''));
  const rename = part(root, 'rename');
  rename.addEventListener('click', () => ask(rename, strings.keeping.newName, openList(readLists()).name));
  part(form, 'cancel').addEventListener('click', close);
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = field.value.trim();
    if (name === '') return field.focus();
    form.hidden = true;
    if (opener === add)
      page.change(addList(readLists(), { name, papers: [] }), strings.keeping.created(name));
    else
      page.change(
        changeOpen(readLists(), (list) => ({ ...list, name })),
        strings.keeping.renamed(name),
      );
  });
}
