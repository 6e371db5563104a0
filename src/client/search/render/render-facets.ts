import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import {
  FACETS,
  type FacetName,
  RESULTS_AT_FIRST,
  type SearchState,
  toggle,
  withoutPart,
} from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { element, part } from '../../shared/element.ts';
import type { Counted } from '../service/search-service.ts';
import { facetLabel } from './facet-labels.ts';

/** What the filters show, and what happens on a choice. */
interface FacetsView extends Counted {
  state: SearchState;
  topics: readonly LexiconTopic[];
  go: (state: SearchState) => void;
}

/** Number of values shown until the reader asks for all. */
const VALUES_AT_FIRST = 6;
const MOST_VALUES = 60;
/** A venue's name with a year, which can only be chosen in the query. */
const EDITION = / (?:19|20)\d{2}$/;

/**
 * Shows the filters with the number of papers found for each value; the focus stays on the checkbox that was used,
 * if it still exists.
 */
export function renderFacets(root: HTMLElement, view: FacetsView): void {
  const box = part(root, 'facets');
  const focused = box.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const open = new Set([...box.querySelectorAll('details[open]')].map(({ id }) => id));
  box.replaceChildren(...FACETS.flatMap((facet) => facetGroup(facet, view, open)));
  if (focused) keepFocusOn(document.getElementById(focused) ?? part(root, 'summary'));
}

/** Focuses a control, which may be among the values that are shown on demand. */
function keepFocusOn(control: HTMLElement): void {
  const more = control.closest('details');
  if (more) more.open = true;
  control.focus();
}

function facetGroup(facet: FacetName, view: FacetsView, open: ReadonlySet<string>): HTMLElement[] {
  const { counts, chosen, undated } = view;
  const values = [...counts[facet]]
    .filter(([value, count]) => chosen[facet].includes(value) || (count > 0 && !EDITION.test(value)))
    .sort(facet === 'year' ? byYear : byCount)
    .sort(([a], [b]) => Number(chosen[facet].includes(b)) - Number(chosen[facet].includes(a)))
    .slice(0, MOST_VALUES);
  if (values.length === 0 || tellsNothing(facet, values, chosen[facet])) return [];
  const rows = values.map(([value, count]) => facetRow(facet, value, count, view));
  const first = rows.slice(0, VALUES_AT_FIRST);
  const rest = rows.slice(VALUES_AT_FIRST);
  const group = element('fieldset', {}, element('legend', {}, strings.finding.facets[facet]));
  if (facet === 'year' && values.length > 2) group.append(yearSpan(view));
  group.append(...first);
  if (rest.length > 0) group.append(moreRows(`more-${facet}`, rest, open));
  if (facet === 'year' && chosen.year.length > 0 && undated > 0) group.append(undatedRow(view));
  return [group];
}

/** If no result has code, a filter for code is useless. */
function tellsNothing(
  facet: FacetName,
  values: readonly [string, number][],
  chosen: readonly string[],
): boolean {
  return facet === 'code' && chosen.length === 0 && values.every(([value]) => value === 'no');
}

function moreRows(id: string, rows: readonly HTMLElement[], open: ReadonlySet<string>): HTMLElement {
  const more = element('details', { id }, element('summary', {}, strings.finding.more(rows.length)), ...rows);
  more.open = open.has(id);
  return more;
}

function facetRow(facet: FacetName, value: string, count: number, view: FacetsView): HTMLElement {
  const { chosen, go } = view;
  const box = element('input', { type: 'checkbox', id: `facet-${facet}-${value}` });
  box.checked = chosen[facet].includes(value);
  box.addEventListener('change', () => go(switched(facet, value, view)));
  return element(
    'label',
    {},
    box,
    element('span', {}, facetLabel(facet, value, view)),
    element('span', { class: 'number' }, String(count)),
  );
}

/** The state with a value toggled. To unselect what the query's words ask for, those words are removed. */
function switched(facet: FacetName, value: string, { state, wishes }: FacetsView): SearchState {
  const wish = wishes.find((one) => one.facet === facet && one.values.includes(value));
  if (!wish || state.chosen[facet].includes(value)) return toggle(state, facet, value);
  const rest = wish.values.filter((one) => one !== value);
  const chosen = [...new Set([...state.chosen[facet], ...rest])];
  return { ...withoutPart(state, wish.typed), chosen: { ...state.chosen, [facet]: chosen } };
}

/** Two lists that choose the first and last year of a range. */
function yearSpan(view: FacetsView): HTMLElement {
  const { state, counts, chosen, wishes, go } = view;
  const years = [...counts.year.keys()].sort();
  const [first = '', last = ''] = [chosen.year.toSorted()[0], chosen.year.toSorted().at(-1)];
  const list = (id: string, label: string, value: string) => {
    const select = element(
      'select',
      { id, 'aria-label': label },
      element('option', { value: '' }, strings.finding.any),
      ...years.map((year) => element('option', { value: year }, year)),
    );
    select.value = value;
    return select;
  };
  const from = list('facet-year-from', strings.finding.fromYear, first);
  const to = list('facet-year-to', strings.finding.toYear, last);
  const choose = () => {
    const wish = wishes.find(({ facet }) => facet === 'year');
    const isAny = from.value === '' && to.value === '';
    const inSpan = years.filter((year) => year >= from.value && (to.value === '' || year <= to.value));
    const bare = wish ? withoutPart(state, wish.typed) : state;
    go({ ...bare, chosen: { ...bare.chosen, year: isAny ? [] : inSpan }, shown: RESULTS_AT_FIRST });
  };
  from.addEventListener('change', choose);
  to.addEventListener('change', choose);
  return element('p', { class: 'year-span' }, from, ` ${strings.finding.to} `, to);
}

/** A paper without a date may be from the chosen years, so it is kept unless the reader says otherwise. */
function undatedRow({ state, undated, go }: FacetsView): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'facet-undated' });
  box.checked = !state.onlyDated;
  box.addEventListener('change', () => go({ ...state, onlyDated: !box.checked }));
  return element(
    'label',
    {},
    box,
    element('span', {}, strings.finding.keepUndated),
    element('span', { class: 'number' }, String(undated)),
  );
}

function byCount([a, first]: [string, number], [b, second]: [string, number]): number {
  return second - first || (a < b ? -1 : 1);
}

function byYear([a]: [string, number], [b]: [string, number]): number {
  return a < b ? 1 : -1;
}
