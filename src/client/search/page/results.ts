import { type SearchState, writeAddress } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { part } from '../../shared/element.ts';
import { keepFocus } from '../../shared/keep-focus.ts';
import { Latest } from '../../shared/latest.ts';
import { renderFacets } from '../render/render-facets.ts';
import { showDetails } from '../render/render-result.ts';
import { renderNearest, renderRelated, renderView } from '../render/render-view.ts';
import { loadSearch, type SearchClient } from '../service/search-client.ts';
import type { SearchView } from '../service/search-service.ts';
import { offerExport } from './export-results.ts';
import { offerFollowing } from './follow-search.ts';

/** The results and filters of the search page. Late answers are shown only if they belong to the current state. */
export class Results {
  readonly #root: HTMLElement;
  readonly #current: () => SearchState;
  readonly #go: (state: SearchState) => void;
  readonly #latestCount = new Latest();

  constructor(root: HTMLElement, current: () => SearchState, go: (state: SearchState) => void) {
    this.#root = root;
    this.#current = current;
    this.#go = go;
  }

  show(view: SearchView, client: SearchClient): void {
    const root = this.#root;
    const shownBefore = document.activeElement === part(root, 'more') ? this.#items().length : undefined;
    keepFocus(root, part(root, 'summary'), () => renderView(root, view, client.topics, this.#go));
    if (shownBefore !== undefined) this.#tellMore(shownBefore, view);
    offerExport(root, view, client);
    offerFollowing(root, view);
  }

  /** The counts need more of the index than the results, so they wait until the filters are visible. */
  showFacets(): void {
    if (!part(this.#root, 'facets').checkVisibility()) return;
    const state = this.#current();
    void this.#latestCount.run(
      async () => {
        const client = await loadSearch();
        return { ...(await client.count(state)), topics: client.topics };
      },
      (counted) => this.#isCurrent(state) && renderFacets(this.#root, { ...counted, state, go: this.#go }),
      () => undefined,
    );
  }

  /** Adds what comes after the first answer: excerpts and authors, then related searches. */
  async addDetails({ state, papers, total }: SearchView, client: SearchClient): Promise<void> {
    const items = this.#items();
    const details = await client.details(
      state,
      papers.map(({ page }) => page),
    );
    for (const [at, own] of details.entries()) {
      const item = items[at];
      if (item) showDetails(item, own);
    }
    if (state.query.trim() === '') return;
    if (total === 0) {
      const near = await client.nearest(state);
      if (this.#isCurrent(state)) renderNearest(this.#root, state, near, this.#go);
      return;
    }
    if (!this.#isCurrent(state)) return;
    const found = papers.flatMap(({ topic }) => (topic ? [topic.id] : []));
    const searches = await client.related(state, found);
    if (this.#isCurrent(state)) renderRelated(this.#root, state, searches, this.#go);
  }

  /** Compares addresses, because a state comes back from the worker as a copy. */
  #isCurrent(state: SearchState): boolean {
    return writeAddress(this.#current()) === writeAddress(state);
  }

  #items(): HTMLElement[] {
    return [...part(this.#root, 'results').querySelectorAll<HTMLElement>('li:not(.undated)')];
  }

  /** Announces what “Show more” added; the focus goes to the first new result. */
  #tellMore(before: number, { papers, total }: SearchView): void {
    part(this.#root, 'announce').textContent = strings.finding.moreShown(
      papers.length - before,
      papers.length,
      total,
    );
    this.#items()[before]?.querySelector<HTMLElement>('.paper-title a')?.focus();
  }
}
