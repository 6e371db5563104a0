import { urls } from '../../base/addresses.ts';
import { strings } from '../../strings/index.ts';
import { element, part } from '../shared/element.ts';
import type { SavedPaper } from './saved-lists.ts';

/** What a reader can do with a paper on the list. */
export interface ItemActions {
  choose(isChosen: boolean): void;
  write(note: string): void;
  move(by: 1 | -1): void;
  /** Moves it to the list with this index. */
  moveTo(list: number): void;
  remove(): void;
}

/** A list that a paper can be moved to. */
interface OtherList {
  at: number;
  label: string;
}

/** A paper on the reading list with its note. */
export function listItem(
  paper: SavedPaper,
  isChosen: boolean,
  others: readonly OtherList[],
  actions: ItemActions,
): HTMLLIElement {
  const { slug, title, note } = paper;
  const choice = element('input', { type: 'checkbox', 'aria-label': strings.keeping.compareOne(title) });
  choice.checked = isChosen;
  choice.addEventListener('change', () => actions.choose(choice.checked));
  const text = element('textarea', {
    rows: '2',
    'aria-label': strings.keeping.noteOn(title),
    placeholder: strings.keeping.note,
  });
  const printed = element('p', { class: 'printed-note' }, note);
  text.value = note;
  text.addEventListener('input', () => {
    printed.textContent = text.value;
    actions.write(text.value);
  });
  const item = element(
    'li',
    { 'data-slug': slug, 'data-address': new URL(urls.paper(slug), location.href).href },
    choice,
    element(
      'div',
      {},
      element('a', { href: urls.paper(slug), 'data-title': '' }, title),
      element('p', { class: 'saved-about', 'data-facts': '' }),
      text,
      printed,
    ),
    toolsOf(title, others, actions),
  );
  showFacts(item, paper);
  return item;
}

function toolsOf(title: string, others: readonly OtherList[], actions: ItemActions): HTMLElement {
  const tool = (label: string, sign: string, act: () => void) => {
    const button = element(
      'button',
      { type: 'button', 'aria-label': strings.keeping.does(label, title), title: label },
      sign,
    );
    button.addEventListener('click', act);
    return button;
  };
  const tools = element(
    'div',
    { class: 'saved-tools' },
    tool(strings.keeping.moveUp, '↑', () => actions.move(-1)),
    tool(strings.keeping.moveDown, '↓', () => actions.move(1)),
  );
  if (others.length > 0) {
    const select = element(
      'select',
      { 'aria-label': strings.keeping.moveToAnother(title) },
      element('option', { value: '' }, strings.keeping.moveTo),
      ...others.map(({ at, label }) => element('option', { value: String(at) }, label)),
    );
    select.addEventListener('change', () => actions.moveTo(Number(select.value)));
    tools.append(select);
  }
  tools.append(tool(strings.keeping.remove, strings.keeping.remove, actions.remove));
  return tools;
}

/** Shows who wrote a paper on the list and when, if known. */
export function showFacts(
  item: HTMLElement,
  { title, authors = '', year = '' }: Omit<SavedPaper, 'note'>,
): void {
  part(item, 'title').textContent = title;
  part(item, 'facts').textContent = [authors, year].filter((text) => text !== '').join('. ');
}

/** Says that the library has no paper with this slug. */
export function showMissing(item: HTMLElement): void {
  part(item, 'title').removeAttribute('href');
  part(item, 'facts').textContent = strings.keeping.gone;
}
