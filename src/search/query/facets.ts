import { FACETS, type FacetName, type SearchState } from './address.ts';
import { compareRanked, type RankedPage } from './rank/rank.ts';

/** Which pages have which facet values. */
export type FacetTable = Readonly<Record<FacetName, ReadonlyMap<string, ReadonlySet<number>>>>;

/** Number of found papers by value, as if nothing were chosen in that facet. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** Share of its score that an undated paper keeps if years are chosen, because it may be from those years. */
const UNDATED = 0.75;

type Choice = Pick<SearchState, 'chosen' | 'onlyDated'>;

/** Pages that match the chosen values. If years are chosen, papers without a date stay, but are ranked lower. */
export function filterPages(pages: readonly RankedPage[], table: FacetTable, choice: Choice): RankedPage[] {
  const fitting = pages.filter(({ page }) => FACETS.every((facet) => fits(page, facet, table, choice)));
  if (choice.chosen.year.length === 0) return fitting;
  return fitting
    .map((found) => (isDated(found.page, table) ? found : { ...found, score: found.score * UNDATED }))
    .sort(compareRanked);
}

/** Counts the pages of each value among those that match the choices in all other facets. */
export function countFacets(pages: readonly RankedPage[], table: FacetTable, choice: Choice): FacetCounts {
  const counts = FACETS.map((facet) => {
    const others = FACETS.filter((other) => other !== facet);
    const fitting = pages.filter(({ page }) => others.every((other) => fits(page, other, table, choice)));
    const pagesThatFit = new Set(fitting.map(({ page }) => page));
    const byValue = [...table[facet]].map(([value, members]) => {
      return [value, pagesThatFit.intersection(members).size] as const;
    });
    return [facet, new Map(byValue)] as const;
  });
  return Object.fromEntries(counts) as Record<FacetName, Map<string, number>>;
}

/** Whether a page's year is known. */
export function isDated(page: number, { year }: FacetTable): boolean {
  return [...year.values()].some((pages) => pages.has(page));
}

function fits(page: number, facet: FacetName, table: FacetTable, { chosen, onlyDated }: Choice): boolean {
  const values = chosen[facet];
  if (values.length === 0 || values.some((value) => table[facet].get(value)?.has(page))) return true;
  return facet === 'year' && !onlyDated && !isDated(page, table);
}
