import { startOf } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';

/** A page by a name in its address: the name, the address below the site's base, and the page's title. */
export type AddressRow = [name: string, address: string, title: string];

/** What a file of addresses holds: its rows, or for too many of them how many characters tell apart the files that do. */
export type AddressBook = AddressRow[] | { length: number };

/** Rows of one file at most: what a reader with a mistyped address fetches. */
export const ROWS_IN_A_BOOK = 300;
/** Names that have so many first characters in common are in one file, however many they are. */
const LONGEST_START = 24;

export interface AddressBooks {
  /** Number of first characters by which the books that are opened first are told apart. */
  length: number;
  /** Books by the first characters of the names in them. */
  books: ReadonlyMap<string, AddressBook>;
}

/** The pages of papers and authors, and the papers again by the systems they name, in files of bounded size. */
export function addressBooks(site: Site): AddressBooks {
  const rows: AddressRow[] = [
    ...site.papers.map(({ slug, title }): AddressRow => [slug, `papers/${slug}/`, title]),
    ...site.people.map(({ slug, name }): AddressRow => [slug, `authors/${slug}/`, name]),
    ...site.papers.flatMap(({ slug, title, names }) =>
      names.map((name): AddressRow => [name.toLowerCase().replace(/\s+/g, '-'), `papers/${slug}/`, title]),
    ),
  ];
  const length = rows.length > ROWS_IN_A_BOOK ? 1 : 0;
  return { length, books: new Map(booksOf(rows, length)) };
}

function* booksOf(rows: readonly AddressRow[], length: number): Generator<[string, AddressBook]> {
  for (const [start, own] of Map.groupBy(rows, ([name]) => startOf(name, length))) {
    if (own.length <= ROWS_IN_A_BOOK || length >= LONGEST_START) {
      yield [start, own];
      continue;
    }
    yield [start, { length: length + 1 }];
    yield* booksOf(own, length + 1);
  }
}
