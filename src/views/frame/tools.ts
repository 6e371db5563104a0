import { urls } from '../../base/addresses.ts';
import { EXPORT_FORMATS } from '../../library/citations/export-formats.ts';
import type { Site } from '../../site/site.ts';
import { type Head, headOf } from './head.ts';

/** Formats in which the references of a list are exported. */
export const referenceFormats = Object.entries(EXPORT_FORMATS).map(([name, { label }]) => ({ name, label }));

/** The head of the page of a reader's own list. */
export function readingListHead(site: Pick<Site, 'config'>): Head {
  return headOf(site, 'Reading list', 'Papers you saved, kept in this browser only.', urls.readingList());
}

/** The head of the page that shows papers side by side. */
export function compareHead(site: Pick<Site, 'config'>): Head {
  return headOf(site, 'Compare papers', 'Two to five papers side by side.', urls.compare());
}
