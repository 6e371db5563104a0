import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type Head, headOf } from '../frame/head.ts';
import { type ListPage, PAGE_SIZE, type Pager, pager, pageTitle, paginate } from './pages.ts';
import { indexRows, marginLegend, type PaperRow, rowKeys } from './paper-row.ts';

/** A page of the index of all papers, in groups with headings. */
export interface PapersIndexView {
  head: Head;
  orders: { url: string; label: string; current?: 'page' }[];
  groups: { id: string; heading: string; note?: string; papers: PaperRow[] }[];
  /** Links to each group, on whichever page it begins. */
  legend?: string;
  jumps: { label: string; url: string }[];
  pager: Pager;
}

export type PapersOrder = 'year' | 'title' | 'venue' | 'results';

/** An index of papers: its order, the name of a paper's group, and the addresses of its pages. */
export interface IndexPlan {
  order: PapersOrder;
  title: string;
  description: string;
  papers: readonly ListedPaper[];
  groupOf(paper: ListedPaper): { id: string; heading: string; jump: string; note?: string };
  urlOf(page: number): string;
}

/** The orders in which a site lists its papers; a compact site has two, to limit its size. */
function ordersOf(site: Site): { order: PapersOrder; label: string; url: string }[] {
  const { byYear, byTitle, byVenue, byResults } = strings.lists;
  const isFull = !site.profile.isCompact;
  const hasVenues = isFull && site.papers.some(({ venue }) => venue !== undefined);
  const hasResults = isFull && site.papers.some(({ slug }) => site.textOf(slug).results.length > 0);
  return [
    { order: 'year', label: byYear, url: urls.papers() },
    { order: 'title', label: byTitle, url: urls.papersByTitle() },
    ...(hasVenues ? [{ order: 'venue' as const, label: byVenue, url: urls.papersByVenue() }] : []),
    ...(hasResults ? [{ order: 'results' as const, label: byResults, url: urls.papersByResults() }] : []),
  ];
}

/** The pages of an index. */
export function indexPages(site: Site, plan: IndexPlan): ListPage<PapersIndexView>[] {
  const siteIndex = siteIndexOf(site);
  const jumps = jumpsOf(plan);
  const orders = ordersOf(site).map(({ order, ...link }) => ({
    ...link,
    ...(order === plan.order && { current: 'page' as const }),
  }));
  return paginate(plan.papers).map((papers, index) => {
    const page = index + 1;
    const title = pageTitle(plan.title, page);
    const around = {
      head: headOf(site, title, plan.description, plan.urlOf(page)),
      orders,
      jumps,
      pager: pager(plan.papers.length, page, plan.urlOf),
    };
    return {
      pager: around.pager,
      shown: () => {
        const groups = groupsOf(papers, plan).map(({ members, ...group }) => [group, members.length]);
        return JSON.stringify([around, groups, rowKeys(papers, siteIndex)]);
      },
      view: () => {
        const groups = groupsOf(papers, plan).map(({ members, ...group }) => ({
          ...group,
          papers: indexRows(members, siteIndex),
        }));
        const legend = marginLegend(groups.flatMap((group) => group.papers));
        return { ...around, groups, ...(legend !== undefined && { legend }) };
      },
    };
  });
}

/** The groups of a page, in the order in which the papers are sorted. */
function groupsOf(
  papers: readonly ListedPaper[],
  { groupOf }: IndexPlan,
): (Omit<PapersIndexView['groups'][number], 'papers'> & { members: ListedPaper[] })[] {
  return [...Map.groupBy(papers, (paper) => groupOf(paper).id).values()].map((members) => {
    const { id, heading, note } = groupOf(members[0] as ListedPaper);
    return { id, heading, ...(note !== undefined && { note }), members };
  });
}

function jumpsOf({ papers, groupOf, urlOf }: IndexPlan): PapersIndexView['jumps'] {
  const jumps = new Map<string, { label: string; url: string }>();
  for (const [index, paper] of papers.entries()) {
    const { id, jump } = groupOf(paper);
    if (!jumps.has(id)) {
      jumps.set(id, { label: jump, url: `${urlOf(Math.floor(index / PAGE_SIZE) + 1)}#${id}` });
    }
  }
  return [...jumps.values()];
}
