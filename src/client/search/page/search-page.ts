import {
  hasChoice,
  RESULTS_AT_FIRST,
  readAddress,
  type SearchState,
  SORT_ORDERS,
} from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { part } from '../../shared/element.ts';
import { Latest } from '../../shared/latest.ts';
import { keepSearch, renderRecent } from '../recent-searches.ts';
import { renderFailure } from '../render/render-view.ts';
import { loadSearch, prepareSearch, type SearchClient } from '../service/search-client.ts';
import type { SearchView } from '../service/search-service.ts';
import { SearchHistory, type Way } from './history.ts';
import { Results } from './results.ts';

/** Milliseconds without typing after which a search starts. */
const PAUSE = 40;
/** What the arrow keys go through. */
const LINKS =
  '[data-people] a, [data-topics] a, [data-systems] a, [data-terms] a, [data-results] .paper-title a, [data-more]:not([hidden]), [data-related] a';

/** The search page: what is shown follows from the state, and the state is kept in the address. */
class SearchPage {
  readonly #root: HTMLElement;
  readonly #query: HTMLInputElement;
  readonly #latest = new Latest();
  readonly #history: SearchHistory;
  readonly #results: Results;
  #state: SearchState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#query = part<HTMLInputElement>(root, 'query');
    this.#state = readAddress(location.search);
    this.#history = new SearchHistory((state) => this.#return(state));
    this.#results = new Results(
      root,
      () => this.#state,
      (state) => this.#go(state),
    );
    part(root, 'no-script').hidden = true;
    part(root, 'start').classList.remove('pending');
    this.#listen();
    setUpResultKeys(root, this.#query);
    this.#query.value = this.#state.query;
    this.#show();
    if (this.#state.query === '') {
      this.#query.focus({ preventScroll: true });
      prepare();
    }
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
      this.#history.keepStep(this.#state);
      keepSearch(this.#state.query);
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
      this.#results.showFacets();
    });
    this.#root.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-results] a')) keepSearch(this.#state.query);
    });
  }

  /** Typing on replaces the history entry that typing began; other steps add one. */
  #typed(): void {
    const query = this.#query.value;
    if (query === this.#state.query) return;
    const way = this.#history.isStep(this.#state) ? 'push' : 'replace';
    this.#go({ ...this.#state, query, isVerbatim: false, shown: RESULTS_AT_FIRST }, way);
  }

  #go(state: SearchState, way: Way = 'push'): void {
    const isTyping = state.query !== this.#state.query && this.#query.value === state.query;
    this.#state = state;
    this.#query.value = state.query;
    this.#history.write(state, way);
    if (!isTyping) this.#history.keepStep(state);
    this.#show();
  }

  /** Shows a state that the reader went back or forward to. */
  #return(state: SearchState): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#query.value = state.query;
    this.#show();
  }

  #show(): void {
    const state = this.#state;
    const isEmpty = state.query.trim() === '' && !hasChoice(state);
    this.#showStart(isEmpty);
    part<HTMLSelectElement>(this.#root, 'sort').value = state.sort;
    void this.#latest.run(
      async () => {
        if (isEmpty) return undefined;
        const client = await loadSearch();
        return { client, view: await client.search(state) };
      },
      (answer) => {
        part(this.#root, 'message').hidden = true;
        if (answer) this.#render(answer.view, answer.client);
      },
      () => renderFailure(this.#root, () => this.#show()),
    );
  }

  /** For an empty search, shows starting points; for any other, the space for its results. */
  #showStart(isEmpty: boolean): void {
    const recent = part(this.#root, 'recent');
    if (isEmpty) renderRecent(recent, this.#query);
    else recent.hidden = true;
    part(this.#root, 'start').hidden = !isEmpty;
    part(this.#root, 'about').hidden = !isEmpty;
    part(this.#root, 'columns').hidden = isEmpty;
    if (!isEmpty && part(this.#root, 'results').childElementCount === 0) {
      part(this.#root, 'summary').textContent = strings.finding.searching;
    }
  }

  #render(view: SearchView, client: SearchClient): void {
    this.#results.show(view, client);
    this.#root.dataset['answered'] = view.state.query;
    this.#history.scrollBack();
    this.#results.showFacets();
    void this.#results.addDetails(view, client).catch(() => undefined);
    prepare();
  }
}

/**
 * Lets the arrow keys go from the field into the results, from one to the next, and back; Enter follows a link as
 * usual.
 */
function setUpResultKeys(root: HTMLElement, field: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>(LINKS)].filter((one) =>
      one.checkVisibility(),
    );
    const at = stops.indexOf(event.target as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Loads what the next query may need once the page is drawn and idle; earlier, it would delay the first result. */
function prepare(): void {
  const load = () => void prepareSearch().catch(() => undefined);
  const later = () => (globalThis.requestIdleCallback ?? setTimeout)(load);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) new SearchPage(root);
