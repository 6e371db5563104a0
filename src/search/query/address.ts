/** Everything a search page shows follows from this state, and the state follows from the page's address. */
export interface SearchState {
  query: string;
  /** Chosen values by facet; values of one facet are joined by OR, facets by AND. */
  chosen: Readonly<Record<FacetName, readonly string[]>>;
  sort: SortOrder;
  /** Take the query as typed. */
  isVerbatim: boolean;
  /** Leave out papers without a date if years are chosen. */
  onlyDated: boolean;
  /** Number of results shown. */
  shown: number;
}

export const FACETS = ['topic', 'year', 'author', 'venue', 'kind', 'code', 'links', 'organisation'] as const;
export type FacetName = (typeof FACETS)[number];

export const SORT_ORDERS = ['relevance', 'newest', 'oldest', 'title', 'venue'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

export const RESULTS_AT_FIRST = 10;
const MOST_RESULTS = 2000;

/** The state described by an address's query string; parts that are missing or invalid have their defaults. */
export function readAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const valuesOf = (facet: FacetName) => distinct(parameters.getAll(facet));
  const sort = parameters.get('sort');
  const shown = Number(parameters.get('shown'));
  return {
    query: parameters.get('q') ?? '',
    chosen: mapFacets(valuesOf),
    sort: SORT_ORDERS.find((order) => order === sort) ?? 'relevance',
    isVerbatim: parameters.get('verbatim') === '1',
    onlyDated: parameters.get('dated') === '1',
    shown: Number.isInteger(shown) && shown > 0 ? Math.min(shown, MOST_RESULTS) : RESULTS_AT_FIRST,
  };
}

/** The query string for a state, empty for the default one; `readAddress` is its inverse. */
export function writeAddress({ query, chosen, sort, isVerbatim, onlyDated, shown }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const value of chosen[facet]) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (isVerbatim) parameters.set('verbatim', '1');
  if (onlyDated) parameters.set('dated', '1');
  if (shown !== RESULTS_AT_FIRST) parameters.set('shown', String(shown));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state with a facet value toggled; the list starts again from the top. */
export function toggle(state: SearchState, facet: FacetName, value: string): SearchState {
  const old = state.chosen[facet];
  const values = old.includes(value) ? old.filter((one) => one !== value) : [...old, value];
  return { ...state, chosen: { ...state.chosen, [facet]: values }, shown: RESULTS_AT_FIRST };
}

/** A value for each facet. */
export function mapFacets<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;
}

/** Whether a value of any facet is chosen. */
export function hasChoice({ chosen }: Pick<SearchState, 'chosen'>): boolean {
  return FACETS.some((facet) => chosen[facet].length > 0);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

/** The state with nothing chosen. */
export function withoutChoice(state: SearchState): SearchState {
  return { ...state, chosen: mapFacets(() => []), shown: RESULTS_AT_FIRST };
}

/** The state without the part of its query that stated a condition. */
export function withoutPart(state: SearchState, typed: string): SearchState {
  const query = state.query.replace(typed, ' ').replace(/\s+/g, ' ').trim();
  return { ...state, query, shown: RESULTS_AT_FIRST };
}
