import type { Site } from '../../site/site.ts';
import type { Work } from '../paper/work.ts';

/** What the head of a page says about it. */
export interface Head {
  /** For the browser tab and for search engines. */
  title: string;
  description: string;
  /** The page's address within the site, including the base. */
  canonicalPath: string;
  /** The title without the library's, if the page has one of its own. */
  name?: string;
  /** Picture for sharing the page, as an address within the site, including the base; defaults to the library's. */
  image?: string;
  /** The paper that the page describes. */
  work?: Work;
  /** Whether metadata should repeat nothing. */
  isBrief?: boolean;
}

/** The head of any page except the home page. */
export function headOf(
  { config }: { config: Pick<Site['config'], 'title'> },
  title: string,
  description: string,
  canonicalPath: string,
): Head {
  return { title: `${title} · ${config.title}`, name: title, description, canonicalPath };
}
