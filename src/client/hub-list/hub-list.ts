import { type Choice, fits, readChoice, writeChoice } from './choice.ts';

const byTitle = new Intl.Collator('en', { ignorePunctuation: true, numeric: true });

/** Makes the form filter and sort the list beside it. The address keeps the choice. */
export function setUpHubList(form: HTMLFormElement, list: HTMLElement): void {
  const status = form.querySelector('output');
  let rows: HTMLElement[] | undefined;
  const show = async () => {
    const choice = readChoice(new FormData(form) as unknown as URLSearchParams);
    const query = writeChoice(choice);
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    rows ??= [...list.children, ...(await furtherRows(form, list))] as HTMLElement[];
    const found = arrange(list, rows, choice);
    if (status)
      status.textContent = found === rows.length ? `${found} papers` : `${found} of ${rows.length} papers`;
    form.querySelector('button')?.toggleAttribute('hidden', query === '');
  };
  form.addEventListener('change', show);
  form.addEventListener('reset', () => {
    setTimeout(show);
    form.querySelector('select')?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  fill(form, readChoice(new URLSearchParams(location.search)));
  if (writeChoice(readChoice(new FormData(form) as unknown as URLSearchParams)) !== '') void show();
}

/** Sets the fields; a value that is no option counts as empty. */
function fill(form: HTMLFormElement, choice: Choice): void {
  for (const select of form.querySelectorAll('select')) {
    select.value = choice[select.name as 'line' | 'year' | 'sort'];
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  const code = form.querySelector('input');
  if (code) code.checked = choice.code;
}

/** Shows the rows that fit, in the order asked for; returns how many. */
function arrange(list: HTMLElement, rows: readonly HTMLElement[], choice: Choice): number {
  const titleOf = (row: HTMLElement) => row.querySelector('.paper-title')?.textContent ?? '';
  const sorted =
    choice.sort === 'title' ? [...rows].sort((a, b) => byTitle.compare(titleOf(a), titleOf(b))) : rows;
  list.append(...sorted);
  for (const row of rows) row.hidden = !fits(choice, row.dataset);
  return rows.filter((row) => !row.hidden).length;
}

/** The rows on the other pages of a long list, which then needs no pager. */
async function furtherRows(form: HTMLFormElement, list: HTMLElement): Promise<Element[]> {
  const addresses = form.dataset['pages']?.split(' ').filter(Boolean) ?? [];
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const html = await (await fetch(address)).text();
      return new DOMParser().parseFromString(html, 'text/html');
    }),
  );
  document.querySelector('.pager')?.toggleAttribute('hidden', true);
  return pages.flatMap((page) => [...page.querySelectorAll(`#${list.id} > li`)]);
}
