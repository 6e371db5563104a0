import { strings } from '../../strings/index.ts';
import { fetchBytes } from '../shared/fetch-json.ts';
import { depthOf, keepDepth } from '../shared/page-depth.ts';
import { type Choice, fits, readChoice, sortRows, writeChoice } from './choice.ts';

const texts = new Intl.Collator(document.documentElement.lang, { ignorePunctuation: true, numeric: true });

const form = document.querySelector<HTMLFormElement>('[data-hub-filter]');
const list = document.getElementById('hub-list');
if (form && list) setUpHubList(form, list);

/** Makes the form filter and sort the list next to it. The address keeps the choice. */
function setUpHubList(form: HTMLFormElement, list: HTMLElement): void {
  let rows: Promise<HTMLElement[]> | undefined;
  const show = async () => {
    history.replaceState(null, '', `${location.pathname}${writeChoice(choiceOf(form))}${location.hash}`);
    rows ??= allRows(form, list);
    try {
      const all = await rows;
      const choice = choiceOf(form);
      const found = arrange(list, all, choice);
      say(
        form,
        found === all.length ? strings.listing.found(found) : strings.listing.foundOf(found, all.length),
      );
      form.querySelector('button')?.toggleAttribute('hidden', writeChoice(choice) === '');
    } catch {
      rows = undefined;
      say(form, strings.listing.pagesFailed);
    }
  };
  form.addEventListener('change', show);
  form.addEventListener('reset', () => {
    // The fields are only empty after this event.
    setTimeout(show);
    form.querySelector('select')?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  fill(form, readChoice(new URLSearchParams(location.search)));
  if (writeChoice(choiceOf(form)) !== '') {
    const depth = depthOf(history.state);
    void show().then(() => depth !== undefined && scrollTo(0, depth));
  }
  keepDepth();
}

function choiceOf(form: HTMLFormElement): Choice {
  const fields = new FormData(form);
  return readChoice({ get: (name) => fields.get(name)?.toString() ?? null });
}

function say(form: HTMLFormElement, text: string): void {
  const status = form.querySelector('output');
  if (status) status.textContent = text;
}

/** Sets the fields; a value that is not an option counts as empty. */
function fill(form: HTMLFormElement, choice: Choice): void {
  for (const select of form.querySelectorAll('select')) {
    select.value = choice[select.name as 'line' | 'year' | 'sort'];
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  const code = form.querySelector('input');
  if (code) code.checked = choice.code;
}

/** Shows the matching rows in the chosen order; returns how many there are. */
function arrange(list: HTMLElement, rows: readonly HTMLElement[], choice: Choice): number {
  const sorted = sortRows(
    rows.map((row) => ({
      row,
      title: row.querySelector('.paper-title')?.textContent ?? '',
      data: row.dataset,
    })),
    choice.sort,
    texts.compare,
  );
  list.append(...sorted.map(({ row }) => row));
  for (const row of rows) row.hidden = !fits(choice, row.dataset);
  return rows.filter((row) => !row.hidden).length;
}

/**
 * The rows of this page and of the list's further pages; the pager is then no longer needed. Throws if a page does
 * not load.
 */
async function allRows(form: HTMLFormElement, list: HTMLElement): Promise<HTMLElement[]> {
  const addresses = form.dataset['pages']?.split(' ') ?? [];
  const further = await Promise.all(addresses.map((address) => rowsAt(address, list.id)));
  document.querySelector('.pager')?.toggleAttribute('hidden', true);
  return [...(list.children as HTMLCollectionOf<HTMLElement>), ...further.flat()];
}

async function rowsAt(address: string, id: string): Promise<HTMLElement[]> {
  const html = new TextDecoder().decode(await fetchBytes(address));
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll<HTMLElement>(`#${id} > li`)];
}
