import { urls } from '../../base/addresses.ts';
import type { LexiconTopic } from '../../search/index/lexicon.ts';
import {
  FACETS,
  RESULTS_AT_FIRST,
  type SearchState,
  toggle,
  writeAddress,
} from '../../search/query/address.ts';
import { relatedSearches } from '../../search/query/related-searches.ts';
import { element, part } from '../shared/element.ts';
import { facetLabel } from './facet-labels.ts';
import type { FoundPage } from './found-page.ts';
import { paperItem } from './render-result.ts';
import { notesOf, summaryOf } from './say.ts';
import type { SearchView } from './search-service.ts';

type Go = (state: SearchState) => void;
type Topics = readonly LexiconTopic[];

/** Shows an answer on the search page. The list is replaced in one step, so nothing stale stays beside it. */
export function renderView(root: HTMLElement, view: SearchView, topics: Topics, go: Go): void {
  const summary = summaryOf(view);
  part(root, 'columns').hidden = false;
  part(root, 'summary').textContent = summary;
  part(root, 'announce').textContent = summary;
  part(root, 'notes').replaceChildren(...notesOf(view, go));
  part(root, 'chips').replaceChildren(...chips(view.state, topics, go));
  part(root, 'topics').replaceChildren(...topicLine(view.topics));
  part(root, 'results').replaceChildren(...itemsOf(view, topics));
  part(root, 'more').hidden = view.papers.length >= view.total;
  part(root, 'related').replaceChildren(
    ...(view.total === 0 ? emptyState(view, topics, go) : related(view, topics, go)),
  );
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
function itemsOf({ papers, state }: SearchView, topics: Topics): HTMLElement[] {
  const items: HTMLElement[] = papers.map((page) => paperItem(page, topics));
  const first = papers.findIndex(({ year }) => year === undefined);
  const isByDate = state.sort === 'newest' || state.sort === 'oldest';
  if (isByDate && first >= 0) items.splice(first, 0, element('li', { class: 'undated' }, 'Date not known'));
  return items;
}

function chips(state: SearchState, topics: Topics, go: Go): HTMLElement[] {
  return FACETS.flatMap((facet) =>
    state.chosen[facet].map((value) => {
      const label = facetLabel(facet, value, topics);
      const button = element('button', { type: 'button', 'aria-label': `Remove filter: ${label}` }, label);
      button.addEventListener('click', () => go(toggle(state, facet, value)));
      return element('li', {}, button);
    }),
  );
}

function topicLine(topics: readonly FoundPage[]): (string | Node)[] {
  if (topics.length === 0) return [];
  const links = topics.map(({ url, title }) => element('li', {}, element('a', { href: url }, title)));
  return [element('h2', {}, topics.length === 1 ? 'Topic' : 'Topics'), element('ul', {}, ...links)];
}

function related({ state, papers }: SearchView, topics: Topics, go: Go): HTMLElement[] {
  const found = papers.flatMap(({ topic }) => (topic ? [topic.id] : []));
  const searches = state.query.trim() === '' ? [] : relatedSearches(state.query, found, topics);
  if (searches.length === 0) return [];
  const links = searches.map((query) => {
    const next = { ...state, query, isVerbatim: false, shown: RESULTS_AT_FIRST };
    const link = element('a', { href: writeAddress(next) }, query);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(next);
    });
    return element('li', {}, link);
  });
  return [element('h2', {}, 'Related searches'), element('ul', {}, ...links)];
}

function emptyState({ state }: SearchView, topics: Topics, go: Go): HTMLElement[] {
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
    topics.length > 0
      ? 'use fewer or other words, or look through the '
      : 'use fewer or other words, or look through ',
    ...(topics.length > 0 ? [element('a', { href: urls.topics() }, 'topics'), ' or '] : []),
    'all papers ',
    element('a', { href: urls.papersByTitle() }, 'by title'),
    '.',
  );
  return [element('p', { class: 'search-message' }, ...ways)];
}
