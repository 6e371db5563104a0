import { urls } from '../../../base/addresses.ts';
import { readAddress } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import styleSheet from '../../../styles/quick-search.css?url';
import { element } from '../../shared/element.ts';
import { Latest } from '../../shared/latest.ts';
import { loadStyle } from '../../shared/load-style.ts';
import { keepSearch } from '../recent-searches.ts';
import { spokenOf } from '../render/say.ts';
import { loadSearch, prepareSearch } from '../service/search-client.ts';
import type { SearchView } from '../service/search-service.ts';
import { groupsOf, optionGroup } from './option-groups.ts';
import { Options } from './options.ts';

/** Milliseconds without typing after which a search starts. */
const PAUSE = 40;
const MOST_PAPERS = 6;

let dialog: QuickSearch | undefined;

/** Opens the quick search over the page, with the text typed so far; the focus returns when it closes. */
export async function openQuickSearch(typed: () => string): Promise<void> {
  // Search works without its style.
  await loadStyle(styleSheet).catch(() => undefined);
  dialog ??= new QuickSearch();
  dialog.open(typed());
}

/** A combobox over the search index: arrows choose, Enter follows, Escape closes. */
class QuickSearch {
  readonly #dialog = element('dialog', { class: 'quick-dialog', 'aria-label': strings.finding.label });
  readonly #input = element('input', {
    type: 'search',
    name: 'q',
    class: 'search-field',
    role: 'combobox',
    placeholder: strings.finding.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-label': strings.finding.label,
    'aria-controls': 'quick-results',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  });
  readonly #list = element('ul', {
    id: 'quick-results',
    role: 'listbox',
    'aria-label': strings.finding.results,
  });
  readonly #status = element('p', { class: 'quick-status', role: 'status' });
  readonly #all = element('a', { class: 'quick-all', href: urls.search() }, strings.finding.openPage);
  readonly #latest = new Latest();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #options = new Options(this.#input);

  constructor() {
    const close = element(
      'button',
      { type: 'button', class: 'quick-close', 'aria-label': strings.finding.close },
      strings.finding.close,
    );
    const form = element('form', { action: urls.search(), role: 'search' }, this.#input, close);
    this.#dialog.append(form, this.#status, this.#list, this.#all);
    document.body.append(this.#dialog);
    close.addEventListener('click', () => this.#dialog.close());
    form.addEventListener('submit', (event) => this.#submit(event));
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(), PAUSE);
    });
    // A search field uses Escape to clear itself.
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#dialog.close();
    });
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  open(typed: string): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    if (typed !== '') {
      this.#input.value = typed;
      this.#search();
    }
    void prepareSearch().catch(() => this.#fail());
  }

  #search(): void {
    const query = this.#input.value.trim();
    this.#all.href = query === '' ? urls.search() : urls.search(query);
    void this.#latest.run(
      async () =>
        query === ''
          ? undefined
          : (await loadSearch()).search({ ...readAddress(''), query, shown: MOST_PAPERS }),
      (view) => this.#render(view),
      () => this.#fail(),
    );
  }

  #render(view: SearchView | undefined): void {
    const groups = view ? groupsOf(view) : [];
    this.#list.replaceChildren(...groups.map((group, at) => optionGroup(group, at)));
    this.#options.take(this.#list);
    this.#status.textContent = view ? spokenOf(view) : '';
    this.#all.textContent =
      view && view.total > 0 ? strings.finding.allResults(view.total) : strings.finding.openPage;
    this.#dialog.dataset['answered'] = view?.state.query ?? '';
  }

  #fail(): void {
    this.#render(undefined);
    this.#status.textContent = strings.finding.quickFailed;
  }

  #submit(event: Event): void {
    const option = this.#options.chosen();
    keepSearch(this.#input.value);
    if (!option) return;
    event.preventDefault();
    option.click();
  }
}
