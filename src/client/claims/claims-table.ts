import { CLAIM_ORDERS, type ClaimChoice, fitsClaim, readClaimChoice, writeClaimChoice } from './choice.ts';

/** Rows that are in the page at once. */
const MOST_ROWS = 200;

/** Makes the form filter and sort the whole ledger, whose other pages it fetches once. The address keeps the choice. */
export function setUpClaimsTable(form: HTMLFormElement, body: HTMLElement, more: HTMLElement | null): void {
  const status = form.querySelector('output');
  const all = status?.textContent ?? '';
  const own = [...body.children] as HTMLElement[];
  let ledger: Promise<HTMLElement[]> | undefined;
  let latest = 0;
  const show = async () => {
    const turn = ++latest;
    const choice = readFields(form);
    const query = writeClaimChoice(choice);
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    form.querySelector('button')?.toggleAttribute('hidden', query === '');
    if (query !== '') ledger ??= wholeLedger(form, body.id, own);
    const found = query === '' || !ledger ? own : arrange(await ledger, choice);
    // A slower answer to an earlier choice is not wanted any more.
    if (turn !== latest) return;
    body.replaceChildren(...found.slice(0, MOST_ROWS));
    document.querySelector('.pager')?.toggleAttribute('hidden', query !== '');
    if (status) status.textContent = query === '' ? all : `${found.length.toLocaleString('en')} of ${all}`;
    sayMore(more, query === '' ? 0 : found.length - MOST_ROWS);
  };
  form.addEventListener('change', show);
  form.addEventListener('reset', () => {
    // The fields are empty only after the event; the button goes, and takes the focus with it.
    setTimeout(show);
    form.querySelector('select')?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.inert = false;
  fill(
    form,
    readClaimChoice((field) => new URLSearchParams(location.search).get(field)),
  );
  if (writeClaimChoice(readFields(form)) !== '') void show();
}

function readFields(form: HTMLFormElement): ClaimChoice {
  const fields = new FormData(form);
  return readClaimChoice((field) => fields.get(field) as string | null);
}

/** Sets the fields; a value that is no option counts as empty. */
function fill(form: HTMLFormElement, choice: ClaimChoice): void {
  for (const select of form.querySelectorAll('select')) {
    select.value = choice[select.name as keyof ClaimChoice];
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
}

function arrange(rows: readonly HTMLElement[], choice: ClaimChoice): HTMLElement[] {
  const found = rows.filter((row) => fitsClaim(choice, row.dataset));
  const order = CLAIM_ORDERS[choice.sort];
  return order ? found.sort((a, b) => order(a.dataset, b.dataset)) : found;
}

function sayMore(more: HTMLElement | null, hidden: number): void {
  if (!more) return;
  more.hidden = hidden <= 0;
  more.textContent = `${hidden.toLocaleString('en')} more: narrow the choice to see them.`;
}

/** The rows of all pages in the order of the ledger. */
async function wholeLedger(form: HTMLFormElement, id: string, own: HTMLElement[]): Promise<HTMLElement[]> {
  const addresses = form.dataset['pages']?.split(' ').filter(Boolean) ?? [];
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const html = await (await fetch(address)).text();
      const page = new DOMParser().parseFromString(html, 'text/html');
      return [...page.querySelectorAll<HTMLElement>(`#${id} > tr`)];
    }),
  );
  pages.splice(Number(form.dataset['page'] ?? 1) - 1, 0, own);
  return pages.flat();
}
