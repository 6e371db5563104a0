import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from '../site.ts';
import { urls } from '../urls.ts';
import { type Catalogue, catalogueOf, type Shelf } from './catalogue.ts';
import { type Head, headOf } from './head.ts';
import { type Pager, pager, paginate } from './pages.ts';
import { marginLegend, type PaperRow, paperRows, type TopicLink, topicLink } from './paper-row.ts';
import { counted, grouped } from './text.ts';
import { type YearChart, yearChart } from './year-chart.ts';
import { countYears, yearSpan } from './years.ts';

export interface HubView {
  head: Head;
  id: string;
  title: string;
  scope: string;
  hue: string;
  /** `38 papers, 12 with code`. */
  holdings: string;
  chart?: YearChart;
  papers: PaperRow[];
  legend?: string;
  pager: Pager;
  neighbours: (TopicLink & { shared: string })[];
  /** Whether this page shows the overview; later pages only continue the list. */
  isFirst: boolean;
}

const NEIGHBOURS = 6;

/** One view for each page of each hub. */
export function hubViews(site: Site): HubView[] {
  const catalogue = catalogueOf(site);
  return catalogue.shelves.flatMap((shelf) =>
    paginate(shelf.papers).map((papers, index) => hubView(site, catalogue, shelf, papers, index + 1)),
  );
}

/** The parts of a hub's first page: the overview's sections, then the list of papers. */
export function outlineOf(
  headings: readonly { depth: number; slug: string; text: string }[],
  holdings: string,
): { anchor: string; text: string }[] {
  const sections = headings.filter(({ depth }) => depth === 2);
  return [
    ...sections.map(({ slug, text }) => ({ anchor: `#${slug}`, text })),
    { anchor: '#papers', text: holdings },
  ];
}

function hubView(
  site: Site,
  catalogue: Catalogue,
  shelf: Shelf,
  papers: ListedPaper[],
  page: number,
): HubView {
  const { topic, hue } = shelf;
  const urlOf = (number: number) => urls.topic(topic.id, number);
  const chart = page === 1 ? yearChart('years', countYears(shelf.papers, yearSpan(site.papers))) : undefined;
  const rows = paperRows(papers, catalogue, topic.id);
  const legend = marginLegend(rows);
  const pageTitle = page === 1 ? topic.title : `${topic.title}, page ${page}`;
  return {
    head: headOf(site, pageTitle, topic.scope, urlOf(page)),
    id: topic.id,
    title: topic.title,
    scope: topic.scope,
    hue,
    holdings: holdingsOf(shelf),
    ...(chart && { chart }),
    papers: rows,
    ...(legend !== undefined && { legend }),
    pager: pager(shelf.papers.length, page, urlOf),
    neighbours: shelf.neighbours
      .slice(0, NEIGHBOURS)
      .map(({ id, shared }) => ({ ...topicLink(id, catalogue), shared: grouped(shared) })),
    isFirst: page === 1,
  };
}

function holdingsOf({ papers }: Shelf): string {
  const code = papers.filter(({ hasCode }) => hasCode).length;
  return counted(papers.length, 'paper') + (code > 0 ? `, ${grouped(code)} with code` : '');
}
