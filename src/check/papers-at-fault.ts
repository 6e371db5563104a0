import type { SiteFault } from './check-site.ts';

/** The page of a paper, a file beside it, or its picture. */
const OF_PAPER = /^(?:papers|previews)\/(?:paper-)?([^/]+?)(?:\/index\.html|\.(?:md|json|png))$/;
/** The address of a paper that a fault of another page or file speaks of. */
const NAMED = /\/papers\/([^/“”\s]+)\//;

/**
 * The papers that faults of a site are due to, with what is wrong in the words of the first. A fault is a paper's where
 * it lies on its page or in its files, or where it names its address: in a feed, in a sitemap, in the search index. What
 * names a paper that is at fault already, such as a link to a page that is not there, is nobody else's.
 */
export function papersAtFault(
  faults: readonly SiteFault[],
  papers: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, what } of faults) {
    const [owner = '', named = ''] = [OF_PAPER.exec(file)?.[1], NAMED.exec(what)?.[1]];
    if (found.has(named)) continue;
    const slug = [owner, named].find((one) => papers.has(one));
    if (slug !== undefined && !found.has(slug)) found.set(slug, `${file} ${what}`);
  }
  return found;
}
