import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf, type TopicListing } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type YearChart, yearChart } from '../charts/year-chart.ts';
import { countYears, writtenSpan, yearSpan } from '../charts/years.ts';
import { type Head, headOf } from '../frame/head.ts';
import { topicPreview } from '../frame/preview.ts';
import { grouped } from '../frame/text.ts';
import { type ListPage, type Pager, pager, pageTitle, paginate } from '../lists/pages.ts';
import {
  indexRows,
  marginLegend,
  type PaperRow,
  rowKeys,
  type TopicLink,
  topicLink,
} from '../lists/paper-row.ts';
import { referenceBesideTitle } from '../paper/reference.ts';
import { topicFiles } from '../published/file-links.ts';
import { type AlsoHere, alsoHereOf } from './also-here.ts';
import { type ComparisonView, comparisonView } from './comparison.ts';
import { type HubFilter, hubFilter, type RowFacets, rowFacets } from './hub-filter.ts';
import { type GlanceGroup, hubGlance } from './hub-glance.ts';
import { type OverviewParts, overviewParts } from './overview-parts.ts';

export interface HubView {
  head: Head;
  id: string;
  title: string;
  scope: string;
  hue: string;
  /** `38 papers, 12 with code`. */
  holdings: string;
  /** `2017–2025`. */
  years?: string;
  /** The organizations that sources name. */
  organizations: { name: string; count: string }[];
  chart?: YearChart;
  /** Words that distinguish the topic, e.g. `KV cache, eviction`; empty if there are none. */
  terms: string;
  /** What it was generated from, if nobody wrote it. */
  made?: string;
  /** Its lines of work. */
  lines: { id: string; title: string }[];
  comparison?: ComparisonView;
  parts: OverviewParts;
  glance: GlanceGroup[];
  /** Papers of the topic that belong to no line of work. */
  alsoHere: AlsoHere[];
  filter?: HubFilter;
  papers: PaperRow[];
  legend?: string;
  pager: Pager;
  neighbors: (TopicLink & { shared: string })[];
  /** Files of references to all papers. */
  files: ReturnType<typeof topicFiles>;
  /** Whether this page shows the overview; later pages only continue the list. */
  isFirst: boolean;
}

const NEIGHBORS = 6;
/** Maximum number of organizations listed. */
const ORGANIZATIONS = 6;

/** A page of a hub; the first one shows the overview. */
type HubPage = ListPage<HubView> & Pick<HubView, 'id' | 'isFirst'>;

/** The pages of each hub. `origin` is the site's address, if known. */
export function hubPages(site: Site, origin?: URL): HubPage[] {
  const siteIndex = siteIndexOf(site);
  return siteIndex.listings.flatMap((listing) => {
    const facetsOf = rowFacets(site, listing.topic);
    return paginate(listing.papers).map((papers, index): HubPage => {
      const around = aroundList(site, listing, index + 1);
      const { id, isFirst, pager } = around;
      return {
        id,
        isFirst,
        pager,
        shown: () => JSON.stringify([around, papers.map(facetsOf), rowKeys(papers, siteIndex)]),
        view: () => ({
          ...around,
          ...listOf(papers, siteIndex, id, facetsOf, origin),
          ...(isFirst ? firstPage(site, siteIndex, listing, pager) : NOTHING_MORE),
        }),
      };
    });
  });
}

type List = 'papers' | 'legend';

function aroundList(site: Site, listing: TopicListing, page: number): Omit<HubView, List | keyof FirstPage> {
  const { topic, hue, papers } = listing;
  const urlOf = (number: number) => urls.topic(topic.id, number);
  const title = pageTitle(topic.title, page);
  return {
    head: { ...headOf(site, title, topic.scope, urlOf(page)), image: topicPreview(topic.id) },
    id: topic.id,
    title: topic.title,
    scope: topic.scope,
    hue,
    holdings: holdingsOf(listing),
    pager: pager(papers.length, page, urlOf),
    isFirst: page === 1,
  };
}

function listOf(
  papers: readonly ListedPaper[],
  siteIndex: SiteIndex,
  topic: string,
  facetsOf: (paper: ListedPaper) => RowFacets,
  origin: URL | undefined,
): Pick<HubView, List> {
  const rows = indexRows(papers, siteIndex, topic).map((row, index) => {
    const paper = papers[index] as ListedPaper;
    return {
      ...row,
      facets: facetsOf(paper),
      ...(!siteIndex.profile.isCompact && { reference: referenceBesideTitle(paper, origin) }),
    };
  });
  const legend = marginLegend(rows);
  return { papers: rows, ...(legend !== undefined && { legend }) };
}

type FirstPage = Pick<
  HubView,
  | 'years'
  | 'organizations'
  | 'chart'
  | 'terms'
  | 'made'
  | 'lines'
  | 'comparison'
  | 'parts'
  | 'glance'
  | 'alsoHere'
  | 'filter'
  | 'neighbors'
  | 'files'
>;

const NOTHING_MORE: FirstPage = {
  organizations: [],
  terms: '',
  lines: [],
  parts: { contested: [], ideas: [], questions: [], path: [], basis: '' },
  alsoHere: [],
  glance: [],
  neighbors: [],
  files: [],
};

/** What is next to the overview, and between it and the list. */
function firstPage(site: Site, siteIndex: SiteIndex, listing: TopicListing, { pages }: Pager): FirstPage {
  const { topic, papers } = listing;
  const facts = site.hubs.find((candidate) => candidate.topic === topic.id);
  const span = yearSpan(papers);
  const chart = yearChart('years', countYears(papers, yearSpan(site.papers)));
  const filter = hubFilter(
    site,
    topic,
    papers,
    pages.slice(1).map(({ url }) => url),
  );
  const comparison = comparisonView(site, topic);
  return {
    ...(span && { years: writtenSpan(span) }),
    organizations: organizationsOf(papers),
    ...(chart && { chart }),
    terms: facts?.terms.join(', ') ?? '',
    ...(topic.madeFrom && { made: strings.hub.made[topic.madeFrom] }),
    lines: (topic.linesOfWork ?? []).map(({ id, title }) => ({ id, title })),
    ...(comparison && { comparison }),
    parts: overviewParts(site, topic, papers.length),
    glance: hubGlance(site, facts, papers),
    alsoHere: alsoHereOf(site, siteIndex, topic),
    ...(filter && { filter }),
    files: topicFiles(site, topic.id, papers),
    neighbors: listing.neighbors
      .slice(0, NEIGHBORS)
      .map(({ id, shared }) => ({ ...topicLink(id, siteIndex), shared: grouped(shared) })),
  };
}

function holdingsOf({ papers }: TopicListing): string {
  const code = papers.filter(({ hasCode }) => hasCode).length;
  return code > 0 ? strings.hub.holdings(papers.length, code) : strings.counts.papers(papers.length);
}

/** Organizations with the most papers first; ties by name. */
function organizationsOf(papers: readonly ListedPaper[]): { name: string; count: string }[] {
  const counts = new Map<string, number>();
  for (const { organisation } of papers) {
    if (organisation !== undefined) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, ORGANIZATIONS)
    .map(([name, count]) => ({ name, count: grouped(count) }));
}
