import { readAddress, type SearchState, writeAddress } from '../../../search/query/address.ts';
import { depthOf, keepDepth } from '../../shared/page-depth.ts';

/** How a state is added to the history: as a step that Back undoes, or replacing the previous one. */
export type Way = 'push' | 'replace';

/** The states of the search page in the browser's history, each with its address and scroll position. */
export class SearchHistory {
  /** The address of the last step that the reader made. */
  #step = location.search;
  #depth = depthOf(history.state);

  /** `show` is called with the state of a step that the reader goes back or forward to. */
  constructor(show: (state: SearchState) => void) {
    keepDepth();
    addEventListener('popstate', (event) => {
      this.#step = location.search;
      this.#depth = depthOf(event.state);
      show(readAddress(location.search));
    });
  }

  /** Whether a state is the last step: typing on then begins another one. */
  isStep(state: SearchState): boolean {
    return writeAddress(state) === this.#step;
  }

  keepStep(state: SearchState): void {
    this.#step = writeAddress(state);
  }

  write(state: SearchState, way: Way): void {
    this.#depth = undefined;
    const address = location.pathname + writeAddress(state);
    if (way === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Restores the reader's scroll position, once. */
  scrollBack(): void {
    if (this.#depth !== undefined) scrollTo(0, this.#depth);
    this.#depth = undefined;
  }
}
