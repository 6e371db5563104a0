import type { ListedPaper } from '../../../schemas/paper-entry.ts';
import { clausesOf, type ReportedClause } from '../../../schemas/result-clauses.ts';
import type { Site } from '../../../site/site.ts';
import { siteIndexOf } from '../../../site/site-index.ts';

/** A clause that reports numbers, with its paper. */
export interface PaperClause {
  clause: ReportedClause;
  paper: ListedPaper;
}

const known = new WeakMap<Site, readonly PaperClause[]>();

/** Every clause of every abstract that reports a number, newest papers first. */
export function clausesIn(site: Site): readonly PaperClause[] {
  const found =
    known.get(site) ??
    siteIndexOf(site).newestFirst.flatMap((paper) =>
      clausesOf(site.textOf(paper.slug).results).map((clause) => ({ clause, paper })),
    );
  known.set(site, found);
  return found;
}
