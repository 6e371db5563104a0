import type { LexiconTopic } from '../../search/index/lexicon.ts';
import { FACETS, type FacetName, type SearchState, toggle } from '../../search/query/address.ts';
import type { FacetCounts } from '../../search/query/facets.ts';
import { element, part } from '../shared/element.ts';
import { FACET_TITLES, facetLabel } from './facet-labels.ts';

/** What the filters show, and what a choice in them does. */
export interface FacetsView {
  state: SearchState;
  counts: FacetCounts;
  /** Number of found papers without a date. */
  undated: number;
  topics: readonly LexiconTopic[];
  go: (state: SearchState) => void;
}

/** Values shown before a reader asks for all. */
const VALUES_AT_FIRST = 8;

/** Shows the filters with the number of found papers by value; the focus stays on the box that was used. */
export function renderFacets(root: HTMLElement, view: FacetsView): void {
  const box = part(root, 'facets');
  const focused = box.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const open = new Set([...box.querySelectorAll('details[open]')].map(({ id }) => id));
  box.replaceChildren(...FACETS.flatMap((facet) => facetGroup(facet, view, open)));
  if (focused) document.getElementById(focused)?.focus();
}

function facetGroup(facet: FacetName, view: FacetsView, open: ReadonlySet<string>): HTMLElement[] {
  const { state, counts, undated } = view;
  const values = [...counts[facet]]
    .filter(([value, count]) => count > 0 || state.chosen[facet].includes(value))
    .sort(facet === 'year' ? byYear : byCount);
  if (values.length === 0) return [];
  const rows = values.map(([value, count]) => facetRow(facet, value, count, view));
  const first = rows.slice(0, VALUES_AT_FIRST);
  const rest = rows.slice(VALUES_AT_FIRST);
  const group = element('fieldset', {}, element('legend', {}, FACET_TITLES[facet]), ...first);
  if (rest.length > 0) group.append(moreRows(`more-${facet}`, rest, open));
  if (facet === 'year' && state.chosen.year.length > 0 && undated > 0) group.append(undatedRow(view));
  return [group];
}

function moreRows(id: string, rows: readonly HTMLElement[], open: ReadonlySet<string>): HTMLElement {
  const more = element('details', { id }, element('summary', {}, `${rows.length} more`), ...rows);
  more.open = open.has(id);
  return more;
}

function facetRow(
  facet: FacetName,
  value: string,
  count: number,
  { state, topics, go }: FacetsView,
): HTMLElement {
  const box = element('input', { type: 'checkbox', id: `facet-${facet}-${value}` });
  box.checked = state.chosen[facet].includes(value);
  box.addEventListener('change', () => go(toggle(state, facet, value)));
  return element(
    'label',
    {},
    box,
    element('span', {}, facetLabel(facet, value, topics)),
    element('span', { class: 'number' }, String(count)),
  );
}

/** A paper without a date may be of the chosen years, so it stays unless a reader says otherwise. */
function undatedRow({ state, undated, go }: FacetsView): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'facet-undated' });
  box.checked = !state.onlyDated;
  box.addEventListener('change', () => go({ ...state, onlyDated: !box.checked }));
  return element(
    'label',
    {},
    box,
    element('span', {}, 'Keep papers without a date'),
    element('span', { class: 'number' }, String(undated)),
  );
}

function byCount([a, first]: [string, number], [b, second]: [string, number]): number {
  return second - first || (a < b ? -1 : 1);
}

function byYear([a]: [string, number], [b]: [string, number]): number {
  return a < b ? 1 : -1;
}
