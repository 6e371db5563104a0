import { strings } from '../../strings/index.ts';
import { Latest } from '../shared/latest.ts';
import { depthOf, keepDepth } from '../shared/page-depth.ts';
import {
  fitsResult,
  type ResultChoice,
  type ResultData,
  readResultChoice,
  resultOrder,
  writeResultChoice,
} from './choice.ts';
import { openResults, type ResultRows } from './result-rows.ts';

/** Number of rows added at a time. */
const STEP = 50;

/** The table of results, with a form that filters and sorts all of them. The address keeps the choice. */
class ResultsTable {
  readonly #form: HTMLFormElement;
  readonly #body: HTMLElement;
  readonly #more: HTMLButtonElement;
  /** The rows of this page, and what it says of all results. */
  readonly #own: readonly Element[];
  readonly #all: string;
  readonly #rows: ResultRows;
  readonly #latest = new Latest();
  /** The indexes of the matching rows; those that are shown come first. */
  #found: number[] = [];

  constructor(form: HTMLFormElement, body: HTMLElement, more: HTMLButtonElement) {
    this.#form = form;
    this.#body = body;
    this.#more = more;
    this.#own = [...body.children];
    this.#all = form.querySelector('output')?.textContent ?? '';
    this.#rows = openResults(form.dataset['index'] ?? '', body.id);
    this.#listen();
    form.inert = false;
    fill(
      form,
      readResultChoice((field) => new URLSearchParams(location.search).get(field)),
    );
    if (writeResultChoice(readFields(form)) !== '') {
      const depth = depthOf(history.state);
      void this.#show().then(() => depth !== undefined && scrollTo(0, depth));
    }
    keepDepth();
  }

  #listen(): void {
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#form.addEventListener('change', () => void this.#show());
    this.#form.addEventListener('reset', () => {
      // The fields are only empty after the event; the button disappears and would take the focus with it.
      setTimeout(() => void this.#show());
      this.#form.querySelector('select')?.focus();
    });
    this.#form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Shows the first results of the choice in the form. */
  #show(): Promise<void> {
    const choice = readFields(this.#form);
    fill(this.#form, choice);
    const query = writeResultChoice(choice);
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    this.#form.querySelector('button')?.toggleAttribute('hidden', query === '');
    document.querySelector('.pager')?.toggleAttribute('hidden', query !== '');
    this.#more.hidden = true;
    return this.#latest.run(
      async () => {
        if (query === '') return { found: [], rows: this.#own };
        const found = arrange(await this.#rows.all(), choice);
        return { found, rows: await this.#rows.at(found.slice(0, STEP)) };
      },
      ({ found, rows }) => {
        this.#found = found;
        this.#body.replaceChildren(...rows);
        this.#more.hidden = found.length <= STEP;
        this.#say(query === '' ? this.#all : strings.listing.foundIn(found.length, this.#all));
      },
      () => this.#say(strings.listing.resultsFailed),
    );
  }

  #showMore(): Promise<void> {
    const end = this.#body.children.length + STEP;
    return this.#latest.run(
      () => this.#rows.at(this.#found.slice(end - STEP, end)),
      (rows) => {
        this.#body.append(...rows);
        this.#more.hidden = end >= this.#found.length;
      },
      () => this.#say(strings.listing.resultsFailed),
    );
  }

  #say(text: string): void {
    const status = this.#form.querySelector('output');
    if (status) status.textContent = text;
  }
}

function readFields(form: HTMLFormElement): ResultChoice {
  const fields = new FormData(form);
  return readResultChoice((field) => fields.get(field) as string | null);
}

/** Sets the fields; a value that is not an option counts as empty. */
function fill(form: HTMLFormElement, choice: ResultChoice): void {
  for (const select of form.querySelectorAll('select')) {
    select.value = choice[select.name as keyof ResultChoice];
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  // Numbers of different measures are not compared.
  const byNumber = form.querySelector<HTMLOptionElement>('option[value="value"]');
  if (byNumber) byNumber.disabled = choice.measure === '';
}

/** The indexes of the matching rows, in the chosen order. */
function arrange(rows: readonly ResultData[], choice: ResultChoice): number[] {
  const found = [...rows.entries()].filter(([, row]) => fitsResult(choice, row));
  const order = resultOrder(choice);
  if (order) found.sort(([a, one], [b, other]) => order(one, other) || a - b);
  return found.map(([place]) => place);
}

const form = document.querySelector<HTMLFormElement>('[data-results-filter]');
const body = document.getElementById('results-rows');
const more = document.querySelector<HTMLButtonElement>('[data-results-more]');
if (form && body && more) new ResultsTable(form, body, more);
