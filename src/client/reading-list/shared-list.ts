import { urls } from '../../base/addresses.ts';
import { strings } from '../../strings/index.ts';
import { fetchPaper } from '../cite/fetch-paper.ts';
import { element, part } from '../shared/element.ts';
import { factsOf } from './paper-facts.ts';
import type { ReadingListPage } from './reading-list-page.ts';
import { addList, type SavedList, type SavedPaper } from './saved-lists.ts';
import { listOfHash } from './share-link.ts';
import { readLists } from './storage.ts';

/** Shows the list of a shared link in place of the reader's own, with a way to save it as another list. */
export function setUpSharedList(page: ReadingListPage): void {
  const { root } = page;
  const section = part(root, 'shared');
  let shared: SavedList = { name: '', papers: [] };
  const show = async () => {
    const { name, papers } = listOfHash(location.hash);
    section.hidden = papers.length === 0;
    for (const own of [part(root, 'own'), part(document, 'lead')]) own.hidden = papers.length > 0;
    if (papers.length === 0) return;
    page.say('');
    const known = (await Promise.all(papers.map(withFacts))).filter((paper) => paper !== undefined);
    shared = { name, papers: known };
    showShared(section, shared, papers.length);
  };
  const keep = (papers: SavedPaper[]) => {
    history.replaceState(null, '', location.pathname);
    void show();
    const before = readLists();
    page.change(addList(before, { name: shared.name, papers }), strings.keeping.kept, before);
  };
  part(section, 'take').addEventListener('click', () => keep(shared.papers));
  part(section, 'take-papers').addEventListener('click', () =>
    keep(shared.papers.map((paper) => ({ ...paper, note: '' }))),
  );
  addEventListener('hashchange', () => void show());
  void show();
}

function showShared(section: HTMLElement, { name, papers }: SavedList, named: number): void {
  const keeping = strings.keeping;
  part(section, 'shared-name').textContent = name === '' ? keeping.shared : keeping.sharedAs(name);
  const notes = papers.filter(({ note }) => note !== '').length;
  const counts = [
    keeping.papers(papers.length),
    ...(notes > 0 ? [keeping.notes(notes)] : []),
    ...(papers.length < named ? [keeping.notHere(named - papers.length)] : []),
  ];
  part(section, 'shared-count').textContent = keeping.summary(counts);
  part(section, 'take').textContent = notes > 0 ? keeping.keepBoth : keeping.keep;
  part(section, 'take-papers').hidden = notes === 0;
  part(section, 'shared-list').replaceChildren(...papers.map(sharedItem));
}

function sharedItem({ slug, title, note, authors = '', year = '' }: SavedPaper): HTMLElement {
  const facts = [authors, year].filter((text) => text !== '').join('. ');
  return element(
    'li',
    {},
    element('a', { href: urls.paper(slug) }, title),
    element('p', { class: 'saved-about' }, facts),
    ...(note === '' ? [] : [element('p', { class: 'shared-note' }, note)]),
  );
}

/** A paper with the facts that a list shows, as far as they can be fetched; undefined if there is no such paper. */
async function withFacts(paper: SavedPaper): Promise<SavedPaper | undefined> {
  try {
    const known = await fetchPaper(paper.slug);
    return known && { ...paper, ...factsOf(known) };
  } catch {
    return paper;
  }
}
