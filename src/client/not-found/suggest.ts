import { nearest } from '../../base/nearest.ts';
import type { AddressRow } from '../../views/published/address-books.ts';

/** A page that a reader may have meant. */
interface Suggestion {
  /** Address relative to the site's base. */
  address: string;
  title: string;
}

const MOST = 4;
/** Minimum length of a truncated name that is worth matching. */
const SHORTEST_START = 4;

/**
 * The pages whose names are similar to the last name in a mistyped path, most similar first: those that it is a
 * prefix of, then those within a few typing errors. Among pages with the same name, those of the same kind as the
 * path come first.
 */
export function suggestPages(path: string, rows: readonly AddressRow[]): Suggestion[] {
  const name = lastName(path);
  if (name === '') return [];
  const pages = Map.groupBy(rows, ([own]) => own);
  const begun =
    name.length < SHORTEST_START ? [] : [...pages.keys()].filter((other) => other.startsWith(name));
  const chosen = new Set(begun.sort((a, b) => a.length - b.length).slice(0, MOST));
  while (chosen.size < MOST) {
    const close = nearest(name, new Set(pages.keys()).difference(chosen));
    if (close === null) break;
    chosen.add(close);
  }
  const isOfKind = (address: string) => path.includes(`/${address.split('/')[0]}/`);
  const found = [...chosen].flatMap((other) =>
    (pages.get(other) ?? []).toSorted(([, a], [, b]) => Number(isOfKind(b)) - Number(isOfKind(a))),
  );
  const titles = new Map(found.map(([, address, title]) => [address, title]));
  return [...titles].slice(0, MOST).map(([address, title]) => ({ address, title }));
}

/**
 * The last part of a path in the form of names: lower case, without trailing characters other than letters, digits
 * and hyphens.
 */
export function lastName(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // An invalid escape is compared as it is.
  }
  const parts = text.toLowerCase().split('/').filter(Boolean);
  return (parts.at(-1) ?? '').replace(/\.(?:html?|json|md)$/, '').replace(/[\s_]+/g, '-');
}
