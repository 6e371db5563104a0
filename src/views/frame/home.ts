import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { type FieldPicture, fieldPicture } from '../charts/field-picture.ts';
import { type YearChart, yearChart } from '../charts/year-chart.ts';
import { countYears } from '../charts/years.ts';
import { type Catalogue, catalogueOf } from '../lists/catalogue.ts';
import { type PaperRow, paperRows } from '../lists/paper-row.ts';
import { type FirstStep, readFirst } from '../topics/read-first.ts';
import { type TopicTile, topicTiles } from '../topics/topic-tiles.ts';
import type { Head } from './head.ts';
import { type HomeGroup, homeGroups } from './home-groups.ts';
import { type Parts, partsOf } from './parts.ts';
import { counted, enumerated, grouped } from './text.ts';

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
  /** `All 490 papers`. */
  allPapers: string;
  readFirst: FirstStep[];
  /** Pages that lead to papers by something else than their topic. */
  ways: Way[];
  /** Ways to the papers of a library without topics. */
  groups: HomeGroup[];
  /** What the search field invites to. */
  searchHint: string;
}

interface Way {
  url: string;
  label: string;
  what: string;
}

const WAYS: (Way & { needs?: keyof Parts })[] = [
  { url: urls.timeline(), label: 'Timeline', what: 'papers by year and month' },
  { url: urls.systems(), label: 'Systems', what: 'what papers introduce, by name', needs: 'systems' },
  { url: urls.results(), label: 'Reported results', what: 'what abstracts report in numbers' },
  { url: urls.glossary(), label: 'Glossary', what: 'what acronyms stand for' },
  { url: urls.authors(), label: 'Authors', what: 'who wrote several of the papers', needs: 'authors' },
  { url: urls.changes(), label: 'Changes', what: 'what each import brought' },
  { url: urls.readingList(), label: 'Reading list', what: 'what you saved in this browser' },
];

const NEWEST = 6;

/** The home page: what is here and how to enter. */
export function homeView(site: Site): HomeView {
  const catalogue = catalogueOf(site);
  const { config, papers } = site;
  const picture = fieldPicture(site);
  const chart = yearChart('years', countYears(papers));
  return {
    head: { title: config.title, description: config.description, canonicalPath: urls.home() },
    title: config.title,
    description: config.description,
    holdings: holdingsOf(site),
    ...(picture && { picture }),
    topics: topicTiles(catalogue),
    ...(chart && { chart }),
    newest: newestOf(catalogue),
    allPapers: `All ${counted(papers.length, 'paper')}`,
    readFirst: readFirst(site),
    ways: WAYS.filter(({ needs }) => needs === undefined || partsOf(site)[needs]).map(
      ({ needs: _, ...way }) => way,
    ),
    groups: homeGroups(site),
    searchHint: partsOf(site).systems
      ? 'Search titles, abstracts, systems …'
      : 'Search titles, abstracts, authors …',
  };
}

function newestOf(catalogue: Catalogue): PaperRow[] {
  const dated = catalogue.newestFirst.filter(({ date }) => date !== undefined);
  return paperRows(dated.slice(0, NEWEST), catalogue);
}

function holdingsOf({ papers, topics, sources }: Site): string {
  const code = papers.filter(({ hasCode }) => hasCode).length;
  const parts = [
    counted(papers.length, 'paper'),
    ...(topics.length > 0 ? [counted(topics.length, 'topic')] : []),
    counted(sources.length, 'source'),
  ];
  const withCode = ` ${grouped(code)} of the papers ${code === 1 ? 'comes' : 'come'} with code.`;
  return `${enumerated(parts)}.${code > 0 ? withCode : ''}`;
}
