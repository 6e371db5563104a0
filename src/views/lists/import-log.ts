import { urls } from '../../base/addresses.ts';
import { followRedirects } from '../../schemas/content/ledger.ts';
import type { SourceReport } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { type DateLine, dayLine } from '../frame/date-line.ts';
import { grouped, titleHtml } from '../frame/text.ts';

/** Papers that an import added, changed or removed. */
export interface ImportedPapers {
  what: string;
  /** Empty if there are none. */
  count: string;
  /** The first of many. */
  papers: { url: string; title: string }[];
  /** How many are not listed; empty if all are. */
  more: string;
}

/** A newer version of a list. */
export interface VersionSummary {
  source: string;
  label: string;
  day: DateLine;
  added: ImportedPapers;
  changed: ImportedPapers;
  removed: ImportedPapers;
}

/**
 * The ledger's history of imports: when lists were first added, and what their newer versions changed, latest
 * first.
 */
export interface ImportLog {
  /** By file. */
  firstDays: ReadonlyMap<string, string>;
  versions: VersionSummary[];
}

const LISTED = 20;

/**
 * The first import of a list is the one that brought its first papers. If the ledger does not know when some of
 * them came, the list is older than the record, and all known imports are newer versions.
 */
export function importLog(
  site: Site,
  lists: readonly { report: SourceReport; added: readonly ListedPaper[] }[],
): ImportLog {
  const reports = new Map(lists.map(({ report }) => [report.file, report]));
  const known = new Set(
    site.imports.flatMap(({ added }) => added.map((slug) => followRedirects(slug, site.redirects))),
  );
  const unknown = new Set(
    lists.filter(({ added }) => added.some(({ slug }) => !known.has(slug))).map(({ report }) => report.file),
  );
  const firstDays = new Map<string, string>();
  const versions: VersionSummary[] = [];
  for (const { source, day, added, changed = [], removed = [] } of site.imports) {
    const report = reports.get(source);
    if (report === undefined) continue;
    if (!unknown.has(source) && !firstDays.has(source)) firstDays.set(source, day);
    else {
      versions.push({
        source: urls.source(source),
        label: report.label,
        day: dayLine(day),
        added: imported(strings.following.added, added, site),
        changed: imported(strings.following.changed, changed, site),
        removed: imported(strings.following.removed, removed, site),
      });
    }
  }
  versions.reverse().sort((a, b) => (a.day.iso > b.day.iso ? -1 : a.day.iso < b.day.iso ? 1 : 0));
  return { firstDays, versions };
}

/** Papers by their current titles; those that were taken down have a page that says so. */
function imported(what: string, slugs: readonly string[], site: Site): ImportedPapers {
  const { bySlug, redirects, removed } = site;
  const gone = new Map(removed.map(({ slug, title }) => [slug, { slug, title }]));
  const papers = slugs.flatMap((slug) => {
    const now = followRedirects(slug, redirects);
    return bySlug.get(now) ?? gone.get(now) ?? [];
  });
  const { length: count } = papers;
  return {
    what,
    count: count === 0 ? '' : strings.counts.papers(count),
    papers: papers
      .slice(0, LISTED)
      .map((paper) => ({ url: urls.paper(paper.slug), title: titleHtml(paper) })),
    more: count > LISTED ? `… ${grouped(count - LISTED)}` : '',
  };
}
