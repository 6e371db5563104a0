import { startOf } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';

/** A page by a name in its address: the name, the address relative to the site's base, and the page's title. */
export type AddressRow = [name: string, address: string, title: string];

/**
 * The content of an address file: its rows or, if there are too many, the prefix length that distinguishes the
 * files that have them.
 */
export type AddressBook = AddressRow[] | { length: number };

/** Maximum rows of one file, which a reader with a mistyped address fetches. */
export const ROWS_IN_A_BOOK = 300;
/** Names that share this many first characters are in one file, however many they are. */
const LONGEST_START = 24;

export interface AddressBooks {
  /** Prefix length that distinguishes the books that are opened first. */
  length: number;
  /** Books by the prefix of the names in them. */
  books: ReadonlyMap<string, AddressBook>;
}

/** The pages of papers and authors, and the papers again by the names of their systems, in files of bounded size. */
export function addressBooks(site: Site): AddressBooks {
  const books = known.get(site) ?? makeBooks(site);
  known.set(site, books);
  return books;
}

const known = new WeakMap<Site, AddressBooks>();

function makeBooks(site: Site): AddressBooks {
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
