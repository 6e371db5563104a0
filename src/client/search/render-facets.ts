import { FACETS, type FacetName, type SearchState, toggle } from '../../search/address.ts';
import type { FacetCounts } from '../../search/facets.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { element, part } from './element.ts';
import { FACET_TITLES, facetLabel } from './facet-labels.ts';
import type { SearchView } from './search-client.ts';

type Go = (state: SearchState) => void;

/** Values shown before a reader asks for all. */
const VALUES_AT_FIRST = 8;

/** Shows the filters with the number of found papers by value; the focus stays on the box that was used. */
export function renderFacets(
  root: HTMLElement,
  { state }: SearchView,
  counts: FacetCounts,
  lexicon: Lexicon,
  go: Go,
): void {
  const box = part(root, 'facets');
  const focused = box.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const open = new Set([...box.querySelectorAll('details[open]')].map(({ id }) => id));
  box.replaceChildren(...FACETS.flatMap((facet) => facetGroup(facet, state, counts, lexicon, open, go)));
  if (focused) document.getElementById(focused)?.focus();
}

function facetGroup(
  facet: FacetName,
  state: SearchState,
  counts: FacetCounts,
  lexicon: Lexicon,
  open: ReadonlySet<string>,
  go: Go,
): HTMLElement[] {
  const values = [...counts[facet]]
    .filter(([value, count]) => count > 0 || state.chosen[facet].includes(value))
    .sort(facet === 'year' ? byYear : byCount);
  if (values.length === 0) return [];
  const rows = values.map(([value, count]) => facetRow(facet, value, count, state, lexicon, go));
  const group = element(
    'fieldset',
    {},
    element('legend', {}, FACET_TITLES[facet]),
    ...rows.slice(0, VALUES_AT_FIRST),
  );
  if (rows.length > VALUES_AT_FIRST) {
    const id = `more-${facet}`;
    const more = element(
      'details',
      { id },
      element('summary', {}, `${rows.length - VALUES_AT_FIRST} more`),
      ...rows.slice(VALUES_AT_FIRST),
    );
    more.open = open.has(id);
    group.append(more);
  }
  if (facet === 'year' && state.chosen.year.length > 0) group.append(undatedRow(state, go));
  return [group];
}

function facetRow(
  facet: FacetName,
  value: string,
  count: number,
  state: SearchState,
  lexicon: Lexicon,
  go: Go,
): HTMLElement {
  const box = element('input', { type: 'checkbox', id: `facet-${facet}-${value}` });
  box.checked = state.chosen[facet].includes(value);
  box.addEventListener('change', () => go(toggle(state, facet, value)));
  return element(
    'label',
    {},
    box,
    element('span', {}, facetLabel(facet, value, lexicon)),
    element('span', { class: 'number' }, String(count)),
  );
}

/** Most papers of a listing may have no date, so they stay unless a reader says otherwise. */
function undatedRow(state: SearchState, go: Go): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'facet-undated' });
  box.checked = !state.onlyDated;
  box.addEventListener('change', () => go({ ...state, onlyDated: !box.checked }));
  return element('label', { class: 'undated-row' }, box, element('span', {}, 'Keep papers without a date'));
}

function byCount([a, first]: [string, number], [b, second]: [string, number]): number {
  return second - first || (a < b ? -1 : 1);
}

function byYear([a]: [string, number], [b]: [string, number]): number {
  return a < b ? 1 : -1;
}
