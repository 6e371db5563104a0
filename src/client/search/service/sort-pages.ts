import type { SortOrder } from '../../../search/query/address.ts';
import type { RankedPage } from '../../../search/query/rank/rank.ts';
import type { LibraryIndex } from '../index/library-index.ts';

/** Sorts pages. When sorting by date, pages without one come last, in their original order. */
export async function sortPages(
  pages: readonly RankedPage[],
  order: SortOrder,
  index: LibraryIndex,
): Promise<RankedPage[]> {
  if (order === 'relevance') return [...pages];
  if (order === 'title') return sortByTitle(pages, index);
  if (order === 'venue') return sortByVenue(pages, index);
  const oldest = await index.byDay();
  const dated = order === 'newest' ? oldest.toReversed() : oldest;
  const places = new Map(dated.map((page, place) => [page, place]));
  const placeOf = ({ page }: RankedPage) => places.get(page) ?? dated.length;
  return pages.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Sorts by venue and edition; pages without a venue come last. Pages of one venue keep their order. */
async function sortByVenue(pages: readonly RankedPage[], index: LibraryIndex): Promise<RankedPage[]> {
  const venues = new Map<number, string>();
  for (const [venue, members] of (await index.facets()).venue) {
    for (const page of members) if (venue.length > (venues.get(page) ?? '').length) venues.set(page, venue);
  }
  return pages.toSorted(({ page: a }, { page: b }) => {
    const [one, other] = [venues.get(a)?.toLowerCase(), venues.get(b)?.toLowerCase()];
    if (one === other) return 0;
    return other === undefined || (one !== undefined && one < other) ? -1 : 1;
  });
}

async function sortByTitle(pages: readonly RankedPage[], index: LibraryIndex): Promise<RankedPage[]> {
  const titled = await Promise.all(
    pages.map(async (found) => ({ found, title: (await index.titleOf(found.page)).toLowerCase() })),
  );
  return titled
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.found.page - b.found.page))
    .map(({ found }) => found);
}
