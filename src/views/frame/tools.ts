import { urls } from '../../base/addresses.ts';
import { EXPORT_FORMATS } from '../../library/citations/export-formats.ts';
import { keyFiles } from '../../library/citations/reference.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { type Head, headOf } from './head.ts';

/** Formats in which the references of a list can be exported. */
export const referenceFormats = Object.entries(EXPORT_FORMATS).map(([name, { label }]) => ({ name, label }));

/** The page of a reader's own lists; `keyFiles` is the number of files that map references to papers. */
export function readingListView(site: Pick<Site, 'config' | 'papers'>): { head: Head; keyFiles: number } {
  const head = headOf(site, strings.frame.readingList, strings.readingList.description, urls.readingList());
  return { head, keyFiles: keyFiles(site.papers.length) };
}

/** The head of the page that compares papers. */
export function compareHead(site: Pick<Site, 'config'>): Head {
  return headOf(site, strings.compare.title, strings.compare.description, urls.compare());
}
