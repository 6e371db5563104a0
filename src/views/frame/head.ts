import type { Site } from '../../site/site.ts';
import type { Work } from '../paper/work.ts';

/** What the head of a page says of it. */
export interface Head {
  /** For the browser's tab and for search engines. */
  title: string;
  description: string;
  /** The page's address within the site, with the base. */
  canonicalPath: string;
  /** The title without the library's, where the page has one of its own. */
  name?: string;
  /** Picture for where the page is shared, as an address within the site, with the base; else the library's. */
  image?: string;
  /** The paper that the page describes. */
  work?: Work;
  /** Whether programs are told everything once only. */
  isBrief?: boolean;
}

/** The head of a page below the home page. */
export function headOf(
  { config }: Pick<Site, 'config'>,
  title: string,
  description: string,
  canonicalPath: string,
): Head {
  return { title: `${title} · ${config.title}`, name: title, description, canonicalPath };
}
