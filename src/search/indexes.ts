/**
 * The Pagefind indexes of a site. A site that is built in parts has one of each, which Pagefind searches together: the
 * first in the folder of the search index, the others in folders below it named after their number, counted from 1.
 */

/** The folder of an index below that of the search index, with a slash at its end; empty for the first. */
export function indexFolder(index: number): string {
  return index === 1 ? '' : `${index}/`;
}

/**
 * The language of an index. Pagefind names a page by this and a short digest of its text, which two indexes can have
 * in common; English with a private subtag keeps their names apart.
 */
export function indexLanguage(index: number): string {
  return index === 1 ? 'en' : `en-x-${index}`;
}

/** The part of a page's name that says which index it is in. */
export function indexOf(page: string): string {
  return page.slice(0, page.lastIndexOf('_'));
}
