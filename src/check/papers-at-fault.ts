import type { SiteFault } from './check-site.ts';
import { papersAtPlace } from './papers-at-place.ts';

/** The page of a paper, a file next to it, or its picture. */
const OF_PAPER = /^(?:papers|previews)\/(?:paper-)?([^/]+?)(?:\/index\.html|\.(?:md|json|png))$/;
/** The address of a paper, in a fault of another page or file. */
const NAMED = /\/papers\/([^/“”\s]+)\//;

/**
 * The papers that cause faults of a site, each with the message of its first fault. A fault is blamed on a paper if
 * it is on the paper's page or in its files, if it names the paper's address (in a feed, a sitemap, the search
 * index), or if it is at the paper's entry on another page, whose HTML `read` returns. A fault that names a paper
 * already blamed, such as a link to a missing page, is blamed on no other.
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

/** The papers whose entries on a list contain a fault; none for a page that does not exist. */
function placed(fault: SiteFault, papers: ReadonlySet<string>, read: (page: string) => string): string[] {
  const isThere = [fault.id, fault.link, fault.blocked].some((place) => place !== undefined);
  return isThere ? papersAtPlace(read(fault.file), fault, papers) : [];
}
