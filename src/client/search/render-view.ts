import { FACETS, type SearchState, toggle } from '../../search/address.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { urls } from '../../urls.ts';
import { element, part } from './element.ts';
import { facetLabel } from './facet-labels.ts';
import { paperItem } from './render-result.ts';
import type { FoundPage } from './result.ts';
import { notesOf, summaryOf } from './say.ts';
import type { SearchView } from './search-client.ts';

type Go = (state: SearchState) => void;

/** Shows an answer on the search page. The list is replaced in one step, so nothing stale stays beside it. */
export function renderView(root: HTMLElement, view: SearchView, lexicon: Lexicon, go: Go): void {
  const summary = summaryOf(view);
  part(root, 'columns').hidden = false;
  part(root, 'summary').textContent = summary;
  part(root, 'announce').textContent = summary;
  part(root, 'notes').replaceChildren(...notesOf(view, go));
  part(root, 'chips').replaceChildren(...chips(view.state, lexicon, go));
  part(root, 'topics').replaceChildren(...view.topics.map(topicItem));
  part(root, 'results').replaceChildren(...itemsOf(view, lexicon));
  part(root, 'more').hidden = view.papers.length >= view.total;
  part(root, 'related').replaceChildren(...(view.total === 0 ? emptyState(view, go) : []));
}

/** Says that search could not be loaded, with a way to try again and ways around it. */
export function renderFailure(root: HTMLElement, again: () => void): void {
  const button = element('button', { type: 'button' }, 'Try again');
  button.addEventListener('click', again);
  const text = navigator.onLine
    ? 'Search could not be loaded: a file of the search index is missing or broken.'
    : 'Search could not be loaded: you are offline.';
  const message = part(root, 'message');
  part(root, 'columns').hidden = true;
  message.replaceChildren(
    element('p', {}, text),
    element(
      'p',
      {},
      button,
      ' or look the paper up ',
      element('a', { href: urls.papersByTitle() }, 'by title'),
      '.',
    ),
  );
  message.hidden = false;
  part(root, 'announce').textContent = text;
}

/** Papers without a date come last when sorted by date, below a line that says so. */
function itemsOf({ papers, state }: SearchView, lexicon: Lexicon): HTMLElement[] {
  const items: HTMLElement[] = papers.map((page) => paperItem(page, lexicon));
  const first = papers.findIndex(({ year }) => year === undefined);
  const isByDate = state.sort === 'newest' || state.sort === 'oldest';
  if (isByDate && first >= 0) items.splice(first, 0, element('li', { class: 'undated' }, 'Date not known'));
  return items;
}

function chips(state: SearchState, lexicon: Lexicon, go: Go): HTMLElement[] {
  return FACETS.flatMap((facet) =>
    state.chosen[facet].map((value) => {
      const label = facetLabel(facet, value, lexicon);
      const button = element('button', { type: 'button', 'aria-label': `Remove filter: ${label}` }, label);
      button.addEventListener('click', () => go(toggle(state, facet, value)));
      return element('li', {}, button);
    }),
  );
}

function topicItem({ url, title, excerpt }: FoundPage): HTMLElement {
  const text = excerpt.map((one) => one.text).join('');
  return element(
    'li',
    {},
    element('a', { href: url }, title),
    element('span', { class: 'kind' }, 'Topic'),
    element('p', {}, text),
  );
}

function emptyState({ state }: SearchView, go: Go): HTMLElement[] {
  const hasFilters = FACETS.some((facet) => state.chosen[facet].length > 0);
  const ways: (HTMLElement | string)[] = [];
  if (hasFilters) {
    const button = element('button', { type: 'button', class: 'link-button' }, 'Search without filters');
    button.addEventListener('click', () =>
      go({ ...state, chosen: { topic: [], year: [], organisation: [], code: [], links: [] } }),
    );
    ways.push(button, ', ');
  }
  ways.push(
    'use fewer or other words, or look through the ',
    element('a', { href: urls.topics() }, 'topics'),
    ' or all papers ',
    element('a', { href: urls.papersByTitle() }, 'by title'),
    '.',
  );
  return [element('p', { class: 'search-message' }, ...ways)];
}
