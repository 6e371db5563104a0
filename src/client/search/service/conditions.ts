import { type FacetName, mapFacets, type SearchState } from '../../../search/query/address.ts';
import type { SearchEngine } from '../../../search/query/engine.ts';
import type { FacetTable } from '../../../search/query/facets.ts';
import { keywordKey } from '../../../search/query/parse/keys.ts';
import { type FieldCondition, parseYears } from '../../../search/query/parse/parse-query.ts';
import type { Wish } from '../../../search/query/parse/wishes.ts';
import { wordsOf } from '../../../search/query/words.ts';
import type { LibraryIndex } from '../index/library-index.ts';

/** The pages that meet a condition of a query. An invalid year matches no page. */
export async function pagesMeeting(
  condition: FieldCondition,
  index: LibraryIndex,
  engine: SearchEngine,
): Promise<Set<number>> {
  const { field, value } = condition;
  if (field === 'title') return (await index.phrases()).withTitle(value);
  if (field === 'author') return new Set((await engine.peopleCalled(value)).flatMap(({ pages }) => pages));
  if (field === 'keyword') {
    return new Set((await index.findKey(keywordKey(value))).map(({ page }) => page));
  }
  const { facet, isWanted } = choiceOf(condition, index) ?? NOTHING;
  const values = (await index.facets())[facet];
  return new Set([...values].flatMap(([one, pages]) => (isWanted(one) ? [...pages] : [])));
}

/** The facet values that conditions amount to, as if the query had stated them in plain words. */
export async function wishesOf(
  conditions: readonly FieldCondition[],
  index: LibraryIndex,
  engine: SearchEngine,
): Promise<Wish[]> {
  const found = conditions.map(async (condition): Promise<Wish> => {
    const { typed, field, value } = condition;
    if (field === 'author') {
      const people = await engine.peopleCalled(value);
      return { facet: 'author', values: people.flatMap(({ slug }) => slug ?? []), typed };
    }
    const { facet, isWanted } = choiceOf(condition, index) ?? NOTHING;
    const values = [...(await index.facets())[facet].keys()].filter(isWanted);
    return { facet, values, typed };
  });
  return (await Promise.all(found)).filter(({ values }) => values.length > 0);
}

/** Wishes in terms of existing facet values: an edition that no paper names becomes a venue and a year. */
export function asFaceted(wishes: readonly Wish[], { venue: venues }: FacetTable): Wish[] {
  return wishes.flatMap((wish): Wish[] => {
    const [edition = ''] = wish.facet === 'venue' ? wish.values : [];
    const [, venue, year] = /^(.+) (\d{4})$/.exec(edition) ?? [];
    if (venue === undefined || year === undefined || venues.has(edition)) return [wish];
    const { typed } = wish;
    return [
      { facet: 'venue', values: [venue], typed },
      { facet: 'year', values: [year], typed },
    ];
  });
}

/** A state in which the wishes of its query are chosen. */
export function withWishes(state: SearchState, wishes: readonly Wish[]): SearchState {
  const valuesOf = (facet: Wish['facet']) =>
    wishes.filter((wish) => wish.facet === facet).flatMap(({ values }) => values);
  const chosen = mapFacets((facet) => [...new Set([...state.chosen[facet], ...valuesOf(facet)])]);
  return { ...state, chosen };
}

interface FacetChoice {
  facet: FacetName;
  isWanted(value: string): boolean;
}

const NOTHING: FacetChoice = { facet: 'topic', isWanted: () => false };

/** The facet values that a condition allows; undefined if it does not concern a facet. */
function choiceOf({ field, value }: FieldCondition, { lexicon }: LibraryIndex): FacetChoice | undefined {
  const wanted = value.toLowerCase();
  switch (field) {
    case 'venue': {
      const name = ` ${wordsOf(value).join(' ')} `;
      return { facet: 'venue', isWanted: (venue) => ` ${wordsOf(venue).join(' ')} `.includes(name) };
    }
    case 'year': {
      const [from, to] = parseYears(value) ?? [1, 0];
      return { facet: 'year', isWanted: (year) => Number(year) >= from && Number(year) <= to };
    }
    case 'topic': {
      const titles = new Map(lexicon.topics.map(({ id, title }) => [id, title.toLowerCase()]));
      const isWanted = (id: string) => id.startsWith(wanted) || (titles.get(id)?.includes(wanted) ?? false);
      return { facet: 'topic', isWanted };
    }
    case 'has':
      return wanted === 'code'
        ? { facet: 'code', isWanted: (one) => one === 'yes' }
        : { facet: 'links', isWanted: (kind) => kind === wanted };
    default:
      return undefined;
  }
}
