import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type FieldPicture, fieldPicture } from '../charts/field-picture.ts';
import { type YearChart, yearChart } from '../charts/year-chart.ts';
import { countYears } from '../charts/years.ts';
import { marginLegend, type PaperRow, paperRows } from '../lists/paper-row.ts';
import { type FirstStep, readFirst } from '../topics/read-first.ts';
import { type TopicTile, topicTiles } from '../topics/topic-tiles.ts';
import type { Head } from './head.ts';
import { type HomeGroup, homeGroups } from './home-groups.ts';
import { partsOf } from './parts.ts';

export interface HomeView {
  head: Head;
  title: string;
  description: string;
  /** What is here, in one sentence. */
  holdings: string;
  picture?: FieldPicture;
  topics: TopicTile[];
  chart?: YearChart;
  newest: PaperRow[];
  /** Explains the marks in the margin of the newest papers, if there are any. */
  legend?: string;
  /** `All 490 papers`. */
  allPapers: string;
  readFirst: FirstStep[];
  /** Pages that lead to papers by something other than their topic. */
  ways: Way[];
  /** Links to the papers of a library without topics. */
  groups: HomeGroup[];
  /** The placeholder of the search field. */
  searchHint: string;
}

interface Way {
  url: string;
  label: string;
  what: string;
}

const NEWEST = 6;

/** The home page: what is here and where to start. */
export function homeView(site: Site): HomeView {
  const siteIndex = siteIndexOf(site);
  const { config, papers } = site;
  const picture = fieldPicture(site);
  const chart = yearChart('years', countYears(papers));
  const newest = newestOf(siteIndex);
  const legend = marginLegend(newest);
  return {
    head: { title: config.title, description: config.description, canonicalPath: urls.home() },
    title: config.title,
    description: config.description,
    holdings: holdingsOf(site),
    ...(picture && { picture }),
    topics: topicTiles(siteIndex),
    ...(chart && { chart }),
    newest,
    ...(legend !== undefined && { legend }),
    allPapers: strings.home.allPapers(papers.length),
    readFirst: readFirst(site),
    ways: waysOf(site),
    groups: homeGroups(site),
    searchHint: partsOf(site).systems ? strings.home.searchHintWithSystems : strings.home.searchHint,
  };
}

function waysOf(site: Site): Way[] {
  const { frame, home } = strings;
  const parts = partsOf(site);
  const ways: (Way & { has?: boolean })[] = [
    { url: urls.timeline(), label: frame.timeline, what: home.timeline, has: parts.dates },
    { url: urls.systems(), label: frame.systems, what: home.systems, has: parts.systems },
    { url: urls.results(), label: frame.results, what: home.results, has: parts.results },
    { url: urls.glossary(), label: frame.glossary, what: home.glossary, has: parts.glossary },
    { url: urls.authors(), label: frame.authors, what: home.authorsWay, has: parts.authors },
    { url: urls.changes(), label: frame.changes, what: home.changes },
    { url: urls.readingList(), label: frame.readingList, what: home.readingList },
  ];
  return ways.filter(({ has = true }) => has).map(({ url, label, what }) => ({ url, label, what }));
}

function newestOf(siteIndex: SiteIndex): PaperRow[] {
  const { newestFirst } = siteIndex;
  const dated = newestFirst.filter(({ date }) => date !== undefined);
  return paperRows((dated.length > 0 ? dated : newestFirst).slice(0, NEWEST), siteIndex);
}

function holdingsOf({ papers, topics, sources }: Site): string {
  const { counts, home } = strings;
  const code = papers.filter(({ hasCode }) => hasCode).length;
  const parts = [
    counts.papers(papers.length),
    ...(topics.length > 0 ? [counts.topics(topics.length)] : []),
    counts.sources(sources.length),
  ];
  return [home.holdings(parts), ...(code > 0 ? [home.withCode(code)] : [])].join(strings.format.gap);
}
