import {
  hasChoice,
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
import { offerFollowing } from './follow-search.ts';
import { keepSearch, renderRecent } from './recent-searches.ts';
import { renderFacets } from './render-facets.ts';
import { showDetails } from './render-result.ts';
import { renderFailure, renderRelated, renderView } from './render-view.ts';
import { setUpResultKeys } from './result-keys.ts';
import { loadSearch, type SearchClient } from './search-client.ts';
import type { SearchView } from './search-service.ts';

/** A pause in typing of this length starts a search; milliseconds. */
const PAUSE = 40;

/** The search page: what is shown follows from the state, and the state is kept in the address. */
class SearchPage {
  readonly #root: HTMLElement;
  readonly #query: HTMLInputElement;
  readonly #latest = new Latest();
  readonly #latestCount = new Latest();
  #state: SearchState;
  /** The address of the last step in the history that the reader made. */
  #step: string;
  /** How far down the page was when the reader left it for another. */
  #depth: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#query = part<HTMLInputElement>(root, 'query');
    this.#state = readAddress(location.search);
    this.#step = location.search;
    this.#depth = depthOf(history.state);
    part(root, 'no-script').hidden = true;
    part(root, 'start').classList.remove('pending');
    this.#listen();
    setUpResultKeys(root, this.#query);
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
      this.#keepStep();
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
    this.#root.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-results] a')) keepSearch(this.#state.query);
    });
    addEventListener('pagehide', () => history.replaceState({ depth: scrollY }, ''));
    addEventListener('popstate', ({ state }) => {
      clearTimeout(this.#timer);
      this.#state = readAddress(location.search);
      this.#step = location.search;
      this.#depth = depthOf(state);
      this.#query.value = this.#state.query;
      this.#show();
    });
  }

  /** Typing on changes the entry of the history that typing began; other steps add one. */
  #typed(): void {
    const query = this.#query.value;
    if (query === this.#state.query) return;
    const isFirst = writeAddress(this.#state) === this.#step;
    this.#go(
      { ...this.#state, query, isVerbatim: false, shown: RESULTS_AT_FIRST },
      isFirst ? 'push' : 'replace',
    );
  }

  /** Makes what stands in the address a step of its own: what is typed next begins another. */
  #keepStep(): void {
    this.#step = writeAddress(this.#state);
    keepSearch(this.#state.query);
  }

  #go(state: SearchState, how: 'push' | 'replace' = 'push'): void {
    const isTyping = state.query !== this.#state.query && this.#query.value === state.query;
    this.#state = state;
    this.#depth = undefined;
    this.#query.value = state.query;
    const address = location.pathname + writeAddress(state);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (!isTyping) this.#step = writeAddress(state);
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
    const isEmpty = state.query.trim() === '' && !hasChoice(state);
    const recent = part(this.#root, 'recent');
    if (isEmpty) renderRecent(recent);
    else recent.hidden = true;
    part(this.#root, 'start').hidden = !isEmpty;
    part(this.#root, 'about').hidden = !isEmpty;
    part(this.#root, 'columns').hidden = isEmpty;
    if (!isEmpty && part(this.#root, 'results').childElementCount === 0) {
      part(this.#root, 'summary').textContent = 'Searching …';
    }
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

  #render(view: SearchView, client: SearchClient): void {
    const { state } = view;
    const go = (next: SearchState) => this.#go(next);
    const shownBefore =
      document.activeElement === part(this.#root, 'more') ? this.#results().length : undefined;
    keepFocus(this.#root, part(this.#root, 'summary'), () => renderView(this.#root, view, client.topics, go));
    if (shownBefore !== undefined) this.#tellMore(shownBefore, view);
    offerExport(this.#root, view, client);
    offerFollowing(this.#root, view);
    this.#root.dataset['answered'] = state.query;
    if (this.#depth !== undefined) scrollTo(0, this.#depth);
    this.#depth = undefined;
    this.#showFacets();
    void this.#addDetails(view, client).catch(() => undefined);
  }

  #results(): HTMLElement[] {
    return [...part(this.#root, 'results').querySelectorAll<HTMLElement>('li:not(.undated)')];
  }

  /** Says what “Show more” brought; the focus goes to the first of it. */
  #tellMore(before: number, { papers, total }: SearchView): void {
    part(this.#root, 'announce').textContent =
      `${papers.length - before} more shown, ${papers.length} of ${total}`;
    this.#results()[before]?.querySelector<HTMLElement>('.paper-title a')?.focus();
  }

  /** What follows the first answer: excerpts and authors, then further searches. */
  async #addDetails(view: SearchView, client: SearchClient): Promise<void> {
    const { state, papers } = view;
    const items = this.#results();
    const details = await client.details(
      state,
      papers.map(({ page }) => page),
    );
    for (const [at, own] of details.entries()) {
      const item = items[at];
      if (item) showDetails(item, own);
    }
    if (this.#state !== state || state.query.trim() === '' || view.total === 0) return;
    const found = papers.flatMap(({ topic }) => (topic ? [topic.id] : []));
    const searches = await client.related(state, found);
    if (this.#state === state) renderRelated(this.#root, state, searches, (next) => this.#go(next));
  }
}

/** How far down the page was, as an entry of the history keeps it. */
function depthOf(state: unknown): number | undefined {
  const depth = (state as { depth?: unknown } | null)?.depth;
  return typeof depth === 'number' ? depth : undefined;
}

/** Runs what can wait until the page is drawn and nothing else is to be done. */
function whenIdle(run: () => void): void {
  const later = () => (globalThis.requestIdleCallback ?? setTimeout)(run);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) new SearchPage(root);
