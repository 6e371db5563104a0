import { readList, writeList } from './storage.ts';

/** Puts a paper on the list or takes it off; false where the browser does not let it. */
export function setSaved(slug: string, title: string, isSaved: boolean): boolean {
  const others = readList().filter((paper) => paper.slug !== slug);
  return writeList(isSaved ? [...others, { slug, title, note: '' }] : others);
}
