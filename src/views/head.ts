import type { Site } from '../site.ts';

/** What the head of a page says of it. */
export interface Head {
  /** For the browser's tab and for search engines. */
  title: string;
  description: string;
  /** The page's address within the site, with the base. */
  canonicalPath: string;
}

/** The head of a page below the home page. */
export function headOf(
  { config }: Pick<Site, 'config'>,
  title: string,
  description: string,
  canonicalPath: string,
): Head {
  return { title: `${title} · ${config.title}`, description, canonicalPath };
}
