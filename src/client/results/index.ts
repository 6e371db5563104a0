import { strings } from '../../strings/index.ts';
import { depthOf, keepDepth } from '../shared/page-depth.ts';
import {
  fitsResult,
  type ResultChoice,
  type ResultData,
  readResultChoice,
  resultOrder,
  writeResultChoice,
} from './choice.ts';
import { openResults } from './result-rows.ts';

/** Number of rows added at a time. */
const STEP = 50;

const form = document.querySelector<HTMLFormElement>('[data-results-filter]');
const body = document.getElementById('results-rows');
const more = document.querySelector<HTMLButtonElement>('[data-results-more]');
if (form && body && more) setUpResultsTable(form, body, more);

/** Makes the form filter and sort the whole list, which is shown in steps. The address keeps the choice. */
function setUpResultsTable(form: HTMLFormElement, body: HTMLElement, more: HTMLButtonElement): void {
  const status = form.querySelector('output');
  const all = status?.textContent ?? '';
  const own = [...body.children];
  const list = openResults(form.dataset['index'] ?? '', body.id);
  let found: number[] = [];
  let latest = 0;
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const showNext = async (turn: number, from: number) => {
    const rows = await list.at(found.slice(from, from + STEP));
    // A late answer to an earlier choice is no longer wanted.
    if (turn !== latest) return;
    if (from === 0) body.replaceChildren();
    body.append(...rows);
    more.hidden = from + STEP >= found.length;
    say(strings.listing.foundIn(found.length, all));
  };
  const fail = () => say(strings.listing.resultsFailed);
  const show = async () => {
    const turn = ++latest;
    const choice = readFields(form);
    fill(form, choice);
    const query = writeResultChoice(choice);
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    form.querySelector('button')?.toggleAttribute('hidden', query === '');
    document.querySelector('.pager')?.toggleAttribute('hidden', query !== '');
    if (query === '') {
      body.replaceChildren(...own);
      more.hidden = true;
      say(all);
      return;
    }
    const results = await list.all();
    if (turn !== latest) return;
    found = arrange(results, choice);
    await showNext(turn, 0);
  };
  more.addEventListener('click', () => void showNext(latest, body.children.length).catch(fail));
  form.addEventListener('change', () => void show().catch(fail));
  form.addEventListener('reset', () => {
    // The fields are only empty after the event; the button disappears and would take the focus with it.
    setTimeout(() => void show().catch(fail));
    form.querySelector('select')?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.inert = false;
  fill(
    form,
    readResultChoice((field) => new URLSearchParams(location.search).get(field)),
  );
  if (writeResultChoice(readFields(form)) !== '') {
    const depth = depthOf(history.state);
    void show().then(() => depth !== undefined && scrollTo(0, depth), fail);
  }
  keepDepth();
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
