import type { Site } from '../site.ts';
import { startOf } from './address-start.ts';

/** A page by a name in its address: the name, the address below the site's base, and the page's title. */
export type AddressRow = [name: string, address: string, title: string];

/** Rows of one file at most, more or less: what a reader with a mistyped address fetches. */
const ROWS_IN_A_BOOK = 300;
/** Files that one more letter makes of one. */
const LETTERS = 30;

export interface AddressBooks {
  /** Number of first characters by which the books are told apart. */
  length: number;
  /** Rows by the first characters of their names. */
  books: ReadonlyMap<string, AddressRow[]>;
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
  const length = Math.ceil(Math.log(Math.max(1, rows.length / ROWS_IN_A_BOOK)) / Math.log(LETTERS));
  return { length, books: Map.groupBy(rows, ([name]) => startOf(name, length)) };
}
