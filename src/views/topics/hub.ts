import { urls } from '../../base/addresses.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf, type TopicListing } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type YearChart, yearChart } from '../charts/year-chart.ts';
import { countYears, writtenSpan, yearSpan } from '../charts/years.ts';
import { type Head, headOf } from '../frame/head.ts';
import { topicPreview } from '../frame/preview.ts';
import { grouped } from '../frame/text.ts';
import { type Pager, pager, pageTitle, paginate } from '../lists/pages.ts';
import { indexRows, marginLegend, type PaperRow, type TopicLink, topicLink } from '../lists/paper-row.ts';
import { referenceBesideTitle } from '../paper/reference.ts';
import { topicFiles } from '../published/files.ts';
import { type ComparisonView, comparisonView } from './comparison.ts';
import { type HubFilter, hubFilter, rowFacets } from './hub-filter.ts';
import { type GlanceGroup, hubGlance } from './hub-glance.ts';
import { type NamedPaper, namedPaper, type OverviewParts, overviewParts } from './overview-parts.ts';

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
  /** The organisations that sources name. */
  organisations: { name: string; count: string }[];
  chart?: YearChart;
  /** Words that set the topic apart, e.g. `KV cache, eviction`; empty where there are none. */
  terms: string;
  /** What it was made from, for a topic that nobody wrote. */
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
  neighbours: (TopicLink & { shared: string })[];
  /** Files of references to all papers. */
  files: ReturnType<typeof topicFiles>;
  /** Whether this page shows the overview; later pages only continue the list. */
  isFirst: boolean;
}

export interface AlsoHere extends NamedPaper {
  /** What it has to do with the topic; undefined where nobody says. */
  reason?: string;
  /** The topic it is in first, where that is another. */
  home?: TopicLink;
}

/** Anchor of the section that overviews give their lines of work. */
export const LINES_OF_WORK = 'lines-of-work';

const NEIGHBOURS = 6;
const ORGANISATIONS = 6;

/** One view for each page of each hub. `origin` is the site's address, where known. */
export function hubViews(site: Site, origin?: URL): HubView[] {
  const siteIndex = siteIndexOf(site);
  return siteIndex.listings.flatMap((listing) =>
    paginate(listing.papers).map((papers, index) =>
      hubView(site, siteIndex, listing, papers, index + 1, origin),
    ),
  );
}

/** A part of a hub's page, to jump to. */
export interface OutlineItem {
  anchor: string;
  text: string;
  /** Whether it is a part of the item before. */
  isNested?: boolean;
}

/**
 * The parts of a hub's first page: the sections of its overview, or where nobody wrote one its lines of work; what its front
 * matter adds; then the list of papers.
 */
export function outlineOf(
  headings: readonly { depth: number; slug: string; text: string }[],
  {
    holdings,
    made,
    lines,
    comparison,
    parts,
    alsoHere,
  }: Pick<HubView, 'holdings' | 'made' | 'lines' | 'comparison' | 'parts' | 'alsoHere'>,
): OutlineItem[] {
  const own = [{ depth: 2, slug: LINES_OF_WORK, text: strings.hub.linesOfWork }];
  const shown = made !== undefined && lines.length > 0 ? own : headings;
  const sections = shown.filter(({ depth }) => depth === 2);
  const nested = lines.map(({ id, title }) => ({ anchor: `#${id}`, text: title, isNested: true }));
  const { contested, ideas, questions, path } = parts;
  const added: [anchor: string, text: string, has: boolean][] = [
    ['#comparison', strings.hub.compared, comparison !== undefined],
    ['#contested', strings.hub.contested, contested.length > 0],
    ['#ideas-in-time', strings.hub.ideas, ideas.length > 0],
    ['#open-questions', strings.hub.questions, questions.length > 0],
    ['#reading-path', strings.hub.readingPath, path.length > 0],
    ['#also-here', strings.hub.alsoHere, alsoHere.length > 0],
    ['#glance', strings.hub.glance, true],
    ['#papers', holdings, true],
  ];
  return [
    ...sections.flatMap(({ slug, text }) => [
      { anchor: `#${slug}`, text },
      ...(slug === LINES_OF_WORK ? nested : []),
    ]),
    ...added.filter(([, , has]) => has).map(([anchor, text]) => ({ anchor, text })),
  ];
}

function hubView(
  site: Site,
  siteIndex: SiteIndex,
  listing: TopicListing,
  papers: ListedPaper[],
  page: number,
  origin: URL | undefined,
): HubView {
  const { topic, hue } = listing;
  const urlOf = (number: number) => urls.topic(topic.id, number);
  const facetsOf = rowFacets(site, topic);
  const rows = indexRows(papers, siteIndex, topic.id).map((row, index) => {
    const paper = papers[index] as ListedPaper;
    return {
      ...row,
      facets: facetsOf(paper),
      ...(!siteIndex.profile.isCompact && { reference: referenceBesideTitle(paper, origin) }),
    };
  });
  const legend = marginLegend(rows);
  const pages = pager(listing.papers.length, page, urlOf);
  const title = pageTitle(topic.title, page);
  return {
    head: { ...headOf(site, title, topic.scope, urlOf(page)), image: topicPreview(topic.id) },
    id: topic.id,
    title: topic.title,
    scope: topic.scope,
    hue,
    holdings: holdingsOf(listing),
    papers: rows,
    ...(legend !== undefined && { legend }),
    pager: pages,
    isFirst: page === 1,
    ...(page === 1 ? firstPage(site, siteIndex, listing, pages) : NOTHING_MORE),
  };
}

type FirstPage = Pick<
  HubView,
  | 'years'
  | 'organisations'
  | 'chart'
  | 'terms'
  | 'made'
  | 'lines'
  | 'comparison'
  | 'parts'
  | 'glance'
  | 'alsoHere'
  | 'filter'
  | 'neighbours'
  | 'files'
>;

const NOTHING_MORE: FirstPage = {
  organisations: [],
  terms: '',
  lines: [],
  parts: { contested: [], ideas: [], questions: [], path: [], basis: '' },
  alsoHere: [],
  glance: [],
  neighbours: [],
  files: [],
};

/** What stands beside the overview, and between it and the list. */
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
    organisations: organisationsOf(papers),
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
    neighbours: listing.neighbours
      .slice(0, NEIGHBOURS)
      .map(({ id, shared }) => ({ ...topicLink(id, siteIndex), shared: grouped(shared) })),
  };
}

function alsoHereOf(site: Site, siteIndex: SiteIndex, { id, alsoHere = [] }: LibraryTopic): AlsoHere[] {
  return alsoHere.map(({ paper, reason }) => {
    const first = site.bySlug.get(paper)?.topics[0]?.topic ?? id;
    return {
      ...namedPaper(site, paper),
      ...(reason !== undefined && { reason }),
      ...(first !== id && { home: topicLink(first, siteIndex) }),
    };
  });
}

/** Organisations with most papers first; ties by name. */
function organisationsOf(papers: readonly ListedPaper[]): HubView['organisations'] {
  const counts = new Map<string, number>();
  for (const { organisation } of papers) {
    if (organisation !== undefined) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, ORGANISATIONS)
    .map(([name, count]) => ({ name, count: grouped(count) }));
}

function holdingsOf({ papers }: TopicListing): string {
  const code = papers.filter(({ hasCode }) => hasCode).length;
  return code > 0 ? strings.hub.holdings(papers.length, code) : strings.counts.papers(papers.length);
}
