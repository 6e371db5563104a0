import { FACETS, type FacetName } from '../../search/address.ts';
import type { FacetTable } from '../../search/facets.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { type FieldCondition, parseYears } from '../../search/parse-query.ts';
import { wordsOf } from '../../search/words.ts';
import type { PagefindInstance } from './pagefind.ts';

/** Asks Pagefind which pages hold which value of which facet. */
export async function loadFacets(pagefind: PagefindInstance): Promise<FacetTable> {
  const values = await pagefind.filters();
  const tables = await Promise.all(
    FACETS.map(async (facet) => {
      const members = Object.keys(values[facet] ?? {}).map(
        async (value) => [value, await membersOf(pagefind, facet, value)] as const,
      );
      return [facet, new Map(await Promise.all(members))] as const;
    }),
  );
  return Object.fromEntries(tables) as Record<FacetName, Map<string, Set<string>>>;
}

/** The pages that hold a value of a facet. */
export async function membersOf(
  pagefind: PagefindInstance,
  facet: FacetName,
  value: string,
): Promise<Set<string>> {
  const { results } = await pagefind.search(null, { filters: { [facet]: [value] } });
  return new Set(results.map(({ id }) => id));
}

/** The pages that meet a condition of a query. A year that is none is met by no page. */
export async function pagesMeeting(
  { field, value }: FieldCondition,
  pagefind: PagefindInstance,
  facets: () => Promise<FacetTable>,
  { topics }: Lexicon,
): Promise<Set<string>> {
  const wanted = value.toLowerCase();
  switch (field) {
    case 'title':
      return pagesWithField(pagefind, value, 'title');
    case 'author':
      return pagesWithField(pagefind, value, 'authors');
    case 'year': {
      const [from, to] = parseYears(value) ?? [1, 0];
      return union((await facets()).year, (year) => Number(year) >= from && Number(year) <= to);
    }
    case 'topic': {
      const titles = new Map(topics.map(({ id, title }) => [id, title.toLowerCase()]));
      return union(
        (await facets()).topic,
        (id) => id.startsWith(wanted) || (titles.get(id)?.includes(wanted) ?? false),
      );
    }
    case 'has': {
      const { code, links } = await facets();
      return wanted === 'code'
        ? union(code, (one) => one === 'yes')
        : union(links, (kind) => kind === wanted);
    }
  }
}

/** Pages whose field holds every word; Pagefind names the fields of a match for single words only. */
async function pagesWithField(
  pagefind: PagefindInstance,
  value: string,
  field: string,
): Promise<Set<string>> {
  const found = await Promise.all(wordsOf(value).map((word) => pagefind.search(word)));
  const [first = new Set<string>(), ...rest] = found.map(
    ({ results }) =>
      new Set(results.filter((one) => one.matchedMetaFields?.includes(field)).map(({ id }) => id)),
  );
  return new Set([...first].filter((page) => rest.every((pages) => pages.has(page))));
}

function union(
  values: ReadonlyMap<string, ReadonlySet<string>>,
  isWanted: (value: string) => boolean,
): Set<string> {
  return new Set([...values].flatMap(([value, pages]) => (isWanted(value) ? [...pages] : [])));
}
