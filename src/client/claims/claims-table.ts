import {
  CLAIM_ORDERS,
  type ClaimChoice,
  type ClaimData,
  fitsClaim,
  readClaimChoice,
  writeClaimChoice,
} from './choice.ts';
import { openLedger } from './ledger.ts';

/** Rows that are added at once. */
const STEP = 50;

/** Makes the form filter and sort the whole ledger, of which it shows a step at a time. The address keeps the choice. */
export function setUpClaimsTable(form: HTMLFormElement, body: HTMLElement, more: HTMLButtonElement): void {
  const status = form.querySelector('output');
  const all = status?.textContent ?? '';
  const own = [...body.children];
  const ledger = openLedger(form.dataset['index'] ?? '', body.id);
  let found: number[] = [];
  let latest = 0;
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const showNext = async (turn: number, from: number) => {
    const rows = await ledger.rows(found.slice(from, from + STEP));
    // A slower answer to an earlier choice is not wanted any more.
    if (turn !== latest) return;
    if (from === 0) body.replaceChildren();
    body.append(...rows);
    more.hidden = from + STEP >= found.length;
    say(`${found.length.toLocaleString('en')} of ${all}`);
  };
  const fail = () => say('The claims could not be loaded');
  const show = async () => {
    const turn = ++latest;
    const choice = readFields(form);
    const query = writeClaimChoice(choice);
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    form.querySelector('button')?.toggleAttribute('hidden', query === '');
    document.querySelector('.pager')?.toggleAttribute('hidden', query !== '');
    if (query === '') {
      body.replaceChildren(...own);
      more.hidden = true;
      say(all);
      return;
    }
    const claims = await ledger.claims();
    if (turn !== latest) return;
    found = arrange(claims, choice);
    await showNext(turn, 0);
  };
  more.addEventListener('click', () => void showNext(latest, body.children.length).catch(fail));
  form.addEventListener('change', () => void show().catch(fail));
  form.addEventListener('reset', () => {
    // The fields are empty only after the event; the button goes, and takes the focus with it.
    setTimeout(() => void show().catch(fail));
    form.querySelector('select')?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.inert = false;
  fill(
    form,
    readClaimChoice((field) => new URLSearchParams(location.search).get(field)),
  );
  if (writeClaimChoice(readFields(form)) !== '') void show().catch(fail);
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

/** The places of the claims that fit, in the order asked for. */
function arrange(claims: readonly ClaimData[], choice: ClaimChoice): number[] {
  const found = [...claims.keys()].filter((place) => fitsClaim(choice, claims[place] ?? {}));
  const order = CLAIM_ORDERS[choice.sort];
  return order ? found.sort((a, b) => order(claims[a] ?? {}, claims[b] ?? {}) || a - b) : found;
}
