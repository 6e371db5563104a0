import type { SiteFault } from './check-site.ts';
import { papersAtPlace } from './papers-at-place.ts';

/** The page of a paper, a file beside it, or its picture. */
const OF_PAPER = /^(?:papers|previews)\/(?:paper-)?([^/]+?)(?:\/index\.html|\.(?:md|json|png))$/;
/** The address of a paper that a fault of another page or file speaks of. */
const NAMED = /\/papers\/([^/“”\s]+)\//;

/**
 * The papers that faults of a site are due to, with what is wrong in the words of the first. A fault is a paper's where
 * it lies on its page or in its files, where it names its address (in a feed, in a sitemap, in the search index), or where
 * it lies at the paper's place on another page, which `read` gives. What names a paper that is at fault already, such as
 * a link to a page that is not there, is nobody else's.
 */
export function papersAtFault(
  faults: readonly SiteFault[],
  papers: ReadonlySet<string>,
  read: (page: string) => string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const fault of faults) {
    const { file, what, paper = '' } = fault;
    const [owner = '', named = ''] = [OF_PAPER.exec(file)?.[1], NAMED.exec(what)?.[1]];
    if (found.has(named)) continue;
    const slug = [owner, paper, named].find((one) => papers.has(one));
    const slugs = slug === undefined ? placed(fault, papers, read) : [slug];
    for (const one of slugs) if (!found.has(one)) found.set(one, `${file} ${what}`);
  }
  return found;
}

/** The papers at whose place on a list a fault lies; a page that is not there has none. */
function placed(fault: SiteFault, papers: ReadonlySet<string>, read: (page: string) => string): string[] {
  const isThere = [fault.id, fault.link, fault.blocked].some((place) => place !== undefined);
  return isThere ? papersAtPlace(read(fault.file), fault, papers) : [];
}
