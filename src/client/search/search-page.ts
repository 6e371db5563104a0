import {
  FACETS,
  RESULTS_AT_FIRST,
  readAddress,
  type SearchState,
  SORT_ORDERS,
  writeAddress,
} from '../../search/query/address.ts';
import { part } from '../shared/element.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { Latest } from '../shared/latest.ts';
import { offerExport } from './export-results.ts';
import { renderFacets } from './render-facets.ts';
import { renderFailure, renderView } from './render-view.ts';
import { loadSearch } from './search-client.ts';

/** A pause in typing of this length starts a search; milliseconds. */
const PAUSE = 40;

/** The search page: what is shown follows from the state, and the state is kept in the address. */
class SearchPage {
  readonly #root: HTMLElement;
  readonly #query: HTMLInputElement;
  readonly #latest = new Latest();
  readonly #latestCount = new Latest();
  #state: SearchState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#query = part<HTMLInputElement>(root, 'query');
    this.#state = readAddress(location.search);
    part(root, 'no-script').hidden = true;
    part(root, 'start').classList.remove('pending');
    this.#listen();
    this.#query.value = this.#state.query;
    this.#show();
    if (this.#state.query === '') this.#query.focus({ preventScroll: true });
    whenIdle(() => void loadSearch().catch(() => undefined));
  }

  #listen(): void {
    this.#query.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#typed(), PAUSE);
    });
    part(this.#root, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#typed();
    });
    part<HTMLSelectElement>(this.#root, 'sort').addEventListener('change', ({ currentTarget }) => {
      const { value } = currentTarget as HTMLSelectElement;
      this.#go({ ...this.#state, sort: SORT_ORDERS.find((order) => order === value) ?? 'relevance' });
    });
    part(this.#root, 'more').addEventListener('click', () => {
      this.#go({ ...this.#state, shown: this.#state.shown + RESULTS_AT_FIRST }, 'replace');
    });
    part(this.#root, 'filters-button').addEventListener('click', ({ currentTarget }) => {
      const button = currentTarget as HTMLElement;
      button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
      this.#showFacets();
    });
    addEventListener('popstate', () => {
      clearTimeout(this.#timer);
      this.#state = readAddress(location.search);
      this.#query.value = this.#state.query;
      this.#show();
    });
  }

  /** Typing on changes the entry of the history that typing began; other steps add one. */
  #typed(): void {
    const query = this.#query.value;
    if (query === this.#state.query) return;
    const isFirst = this.#state.query === '';
    this.#go(
      { ...this.#state, query, isVerbatim: false, shown: RESULTS_AT_FIRST },
      isFirst ? 'push' : 'replace',
    );
  }

  #go(state: SearchState, how: 'push' | 'replace' = 'push'): void {
    this.#state = state;
    this.#query.value = state.query;
    const address = location.pathname + writeAddress(state);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#show();
  }

  /** The counts need more of the index than the results: they wait until the filters are in sight. */
  #showFacets(): void {
    if (!part(this.#root, 'facets').checkVisibility()) return;
    const state = this.#state;
    const go = (next: SearchState) => this.#go(next);
    void this.#latestCount.run(
      async () => {
        const client = await loadSearch();
        return { ...(await client.count(state)), topics: client.topics };
      },
      (counted) => state === this.#state && renderFacets(this.#root, { ...counted, state, go }),
      () => undefined,
    );
  }

  #show(): void {
    const state = this.#state;
    const isEmpty = state.query.trim() === '' && FACETS.every((facet) => state.chosen[facet].length === 0);
    part(this.#root, 'start').hidden = !isEmpty;
    part(this.#root, 'columns').hidden = isEmpty;
    if (!isEmpty && part(this.#root, 'results').childElementCount === 0) {
      part(this.#root, 'summary').textContent = 'Searching …';
    }
    part<HTMLSelectElement>(this.#root, 'sort').value = state.sort;
    const go = (next: SearchState) => this.#go(next);
    void this.#latest.run(
      async () => {
        if (isEmpty) return undefined;
        const client = await loadSearch();
        return { client, view: await client.search(state) };
      },
      (answer) => {
        const summary = part(this.#root, 'summary');
        keepFocus(this.#root, summary, () => {
          part(this.#root, 'message').hidden = true;
          if (answer) renderView(this.#root, answer.view, answer.client.topics, go);
        });
        if (!answer) return;
        offerExport(this.#root, answer.view, answer.client);
        this.#root.dataset['answered'] = state.query;
        this.#showFacets();
      },
      () => renderFailure(this.#root, () => this.#show()),
    );
  }
}

/** Runs what can wait until the page is drawn and nothing else is to be done. */
function whenIdle(run: () => void): void {
  const later = () => (globalThis.requestIdleCallback ?? setTimeout)(run);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) new SearchPage(root);
