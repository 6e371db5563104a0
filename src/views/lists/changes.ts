import { sourceAnchor, urls } from '../../base/addresses.ts';
import { compareTexts } from '../../base/compare-texts.ts';
import { oncePer } from '../../base/once-per.ts';
import { sourceRanks, sourcesInOrder } from '../../library/papers/source-order.ts';
import type { SourceReport } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type DateLine, dayLine } from '../frame/date-line.ts';
import { type Head, headOf } from '../frame/head.ts';
import { sourceLabels } from '../paper/origin.ts';
import { importLog, type VersionSummary } from './import-log.ts';
import { type ListPage, type Pager, pager, paginate } from './pages.ts';
import { indexRows, type PaperRow, rowKeys } from './paper-row.ts';

/** One import in the list of imports. */
export interface ImportSummary {
  /** Page of the papers that it added; undefined if it added none, and in a compact site. */
  url?: string;
  source: string;
  label: string;
  /** Day of the import, if the ledger has it. */
  day?: DateLine;
  /** Day on which the list was retrieved, if library.yaml says so. */
  retrieved?: DateLine;
  added: string;
  /** Its papers that earlier imports had already brought. */
  again: string;
  /** Where it contradicts an earlier import, and which value is used; only the first of many. */
  contradictions: { what: string; why: string }[];
  /** How many further contradictions are not listed. */
  more: number;
}

export interface ChangesView {
  head: Head;
  summary: string;
  /** Newer versions of lists whose first version is among the imports. */
  versions: VersionSummary[];
  imports: ImportSummary[];
  /** Papers that a curator took down, latest first. */
  takenDown: { title: string; url: string; reason: string; day: DateLine | undefined }[];
}

/** One page of the papers that an import added. */
export interface AddedView {
  head: Head;
  title: string;
  lead: string;
  papers: PaperRow[];
  pager: Pager;
}

/** Such a page with the last part of its address. */
type AddedPage = ListPage<AddedView> & { anchor: string };

/** Contradictions listed for one import; the sources page lists all. */
const LISTED_CONTRADICTIONS = 50;

/** What one source brought: papers that no earlier source in library.yaml had, and papers that one had. */
interface Import {
  report: SourceReport;
  added: ListedPaper[];
  /** Papers that it describes too, by the source that brought them first. */
  again: Map<string, number>;
}

/** The page that says what each import added and changed, latest first. */
export function changesView(site: Site): ChangesView {
  const imports = importsOf(site).toReversed();
  const log = importLog(site, imports);
  return {
    head: headOf(site, strings.frame.changes, strings.changes.description, urls.changes()),
    summary: strings.changes.summary(site.sources.length + log.versions.length),
    versions: log.versions,
    imports: imports.map((each) => summaryOf(each, site, log.firstDays.get(each.report.file))),
    takenDown: site.removed
      .toSorted((a, b) => compareTexts(b.date, a.date) || compareTexts(a.slug, b.slug))
      .map(({ slug, title, reason, date }) => ({ title, url: urls.paper(slug), reason, day: dayLine(date) })),
  };
}

function summaryOf({ report, added, again }: Import, site: Site, day: string | undefined): ImportSummary {
  const labels = sourceLabels(site.sources);
  const rank = sourceRanks(site.config.sources, site.sources);
  const total = [...again.values()].reduce((sum, count) => sum + count, 0);
  const origins = [...again]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([file, count]) => strings.changes.from(count, labels.get(file) ?? file));
  const contradictions = contradictionsOf(report.file, site);
  return {
    ...(added.length > 0 && !site.profile.isCompact && { url: urls.changesOf(report.file) }),
    source: urls.source(report.file),
    label: report.label,
    ...(day !== undefined && { day: dayLine(day) }),
    ...(report.retrieved !== undefined && { retrieved: dayLine(report.retrieved) }),
    added: strings.counts.papers(added.length),
    again:
      total === 0 ? strings.changes.none : strings.changes.knownFrom(strings.counts.papers(total), origins),
    contradictions: contradictions.slice(0, LISTED_CONTRADICTIONS),
    more: Math.max(0, contradictions.length - LISTED_CONTRADICTIONS),
  };
}

/** A contradiction belongs to the last of the sources involved. */
function contradictionsOf(file: string, site: Site): ImportSummary['contradictions'] {
  const rank = sourceRanks(site.config.sources, site.sources);
  return site.sources.flatMap(({ problems }) =>
    problems.flatMap(({ what, why, between = [] }) => {
      const last = [...new Set(between)].sort((a, b) => rank(a) - rank(b)).at(-1);
      return last === file ? [{ what: sentence(what), why: sentence(why) }] : [];
    }),
  );
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/**
 * The pages of what each import added, in the order of the sources. A compact site has none, because each paper's
 * page says where it is from.
 */
export function addedPages(site: Site): AddedPage[] {
  if (site.profile.isCompact) return [];
  return importsOf(site).flatMap((each) => pagesOf(each, site));
}

function pagesOf({ report, added }: Import, site: Site): AddedPage[] {
  if (added.length === 0) return [];
  const siteIndex = siteIndexOf(site);
  const title = strings.changes.addedBy(report.label);
  const urlOf = (page: number) => urls.changesOf(report.file, page);
  const lead = strings.changes.addedLead(added.length);
  return paginate(added).map((papers, index) => {
    const around = {
      head: headOf(site, title, lead, urlOf(index + 1)),
      title,
      lead,
      pager: pager(added.length, index + 1, urlOf),
    };
    return {
      anchor: sourceAnchor(report.file),
      pager: around.pager,
      shown: () => JSON.stringify([around, rowKeys(papers, siteIndex)]),
      view: () => ({ ...around, papers: indexRows(papers, siteIndex) }),
    };
  });
}

/** In the order of the sources. Linear in the number of records: each paper is visited once. */
const importsOf = oncePer((site: Site): readonly Import[] => {
  const rank = sourceRanks(site.config.sources, site.sources);
  const imports = new Map<string, Import>();
  for (const report of [...site.sources].sort((a, b) => rank(a.file) - rank(b.file))) {
    imports.set(report.file, { report, added: [], again: new Map() });
  }
  for (const paper of siteIndexOf(site).newestFirst) {
    const [first = '', ...others] = sourcesInOrder(site.textOf(paper.slug).provenance, rank);
    imports.get(first)?.added.push(paper);
    for (const other of others) {
      const again = imports.get(other)?.again;
      again?.set(first, (again.get(first) ?? 0) + 1);
    }
  }
  return [...imports.values()];
});
