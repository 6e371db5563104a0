import { strings } from '../../strings/index.ts';
import { fetchPaper } from '../cite/fetch-paper.ts';
import { part } from '../shared/element.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { compareLink } from './compare-link.ts';
import { type ItemActions, listItem, showFacts, showMissing } from './list-item.ts';
import { labelOf, setUpNames, showNames } from './list-names.ts';
import { factsOf } from './paper-facts.ts';
import {
  changeOpen,
  changePaper,
  movePaper,
  moveToList,
  openList,
  type SavedLists,
  type SavedPaper,
  withoutPaper,
} from './saved-lists.ts';
import { onListsChange, readLists, writeLists } from './storage.ts';

/** The page of the reading lists: shows the open one and stores changes. */
export class ReadingListPage {
  readonly root: HTMLElement;
  readonly #chosen = new Set<string>();
  /** The stored lists before the last change, if it can be undone. */
  #before: SavedLists | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    setUpNames(this);
    part(root, 'undo').addEventListener('click', () => {
      if (this.#before) this.change(this.#before, strings.keeping.undone);
    });
    onListsChange(() => this.show());
    this.show();
    root.hidden = false;
  }

  /** Announces what was done. From then on nothing can be undone, unless `before` is given. */
  say(text: string, before?: SavedLists): void {
    part(this.root, 'said').textContent = text;
    this.#before = before;
    part(this.root, 'undo').hidden = before === undefined;
  }

  /** Stores and shows other lists, and announces what was done; undoing restores `before`. */
  change(lists: SavedLists, text: string, before?: SavedLists): void {
    if (this.#keep(lists)) this.say(text, before);
    keepFocus(this.root, part(this.root, 'said'), () => this.show());
  }

  /** Fills the page with what is stored. */
  show(): void {
    const lists = readLists();
    const { papers } = openList(lists);
    showNames(this.root, lists);
    part(this.root, 'empty').hidden = papers.length > 0;
    part(this.root, 'tools').hidden = papers.length === 0;
    const others = lists.lists.flatMap((list, at) =>
      at === lists.open ? [] : [{ at, label: labelOf(list) }],
    );
    for (const slug of this.#chosen)
      if (!papers.some((paper) => paper.slug === slug)) this.#chosen.delete(slug);
    const items = papers.map((paper) =>
      listItem(paper, this.#chosen.has(paper.slug), others, this.#actionsOn(paper, lists)),
    );
    part(this.root, 'list').replaceChildren(...items);
    this.#showChoice();
    for (const [at, paper] of papers.entries()) if (items[at]) void this.#lookUp(paper, items[at]);
  }

  #actionsOn({ slug, title }: SavedPaper, { lists }: SavedLists): ItemActions {
    return {
      choose: (isChosen) => {
        if (isChosen) this.#chosen.add(slug);
        else this.#chosen.delete(slug);
        this.#showChoice();
      },
      write: (note) => this.#keep(changeOpen(readLists(), (list) => changePaper(list, slug, { note }))),
      move: (by) => this.#move(slug, title, by),
      moveTo: (at) => {
        const target = lists[at];
        if (target)
          this.change(
            moveToList(readLists(), slug, at),
            strings.keeping.movedTo(labelOf(target), title),
            readLists(),
          );
      },
      remove: () => {
        const before = readLists();
        this.change(
          changeOpen(before, (list) => withoutPaper(list, slug)),
          strings.keeping.removed(title),
          before,
        );
      },
    };
  }

  /** Moves the neighbor to the other side of the paper, so that the button that was used keeps the focus. */
  #move(slug: string, title: string, by: 1 | -1): void {
    const item = this.root.querySelector(`[data-slug="${slug}"]`);
    const neighbor = by === 1 ? item?.nextElementSibling : item?.previousElementSibling;
    if (!item || !neighbor) {
      this.say(by === 1 ? strings.keeping.alreadyLast(title) : strings.keeping.alreadyFirst(title));
      return;
    }
    if (!this.#keep(changeOpen(readLists(), (list) => movePaper(list, slug, by)))) return;
    if (by === 1) item.before(neighbor);
    else item.after(neighbor);
    const papers = openList(readLists()).papers;
    const place = papers.findIndex((paper) => paper.slug === slug) + 1;
    this.say(strings.keeping.nowAt(title, place, papers.length));
  }

  #keep(lists: SavedLists): boolean {
    const isKept = writeLists(lists);
    if (!isKept) this.say(strings.keeping.notKept);
    return isKept;
  }

  #showChoice(): void {
    compareLink(part<HTMLAnchorElement>(this.root, 'compare'), [...this.#chosen]);
  }

  /** Looks up missing facts of a paper, and stores them. */
  async #lookUp({ slug, authors }: SavedPaper, item: HTMLElement): Promise<void> {
    if (authors !== undefined) return;
    try {
      const paper = await fetchPaper(slug);
      if (!paper) return showMissing(item);
      const facts = factsOf(paper);
      showFacts(item, { slug, ...facts });
      writeLists(changeOpen(readLists(), (list) => changePaper(list, slug, facts)));
    } catch {
      // The site cannot be reached: the list shows what it has.
    }
  }
}
