import { hueClass } from '../../base/hue.ts';
import type { SiteProfile } from '../../base/site-profile.ts';
import { dateSortKey } from '../../schemas/dates.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';

/** One topic with its papers, newest first. */
export interface Shelf {
  topic: LibraryTopic;
  /** Class that sets the topic's colour. */
  hue: string;
  /** Every paper placed in the topic. */
  papers: ListedPaper[];
  /** Papers whose first topic this is. */
  primary: ListedPaper[];
  /** Place of each paper in `primary`, by slug. */
  position: ReadonlyMap<string, number>;
  /** Other topics that papers here are in too, most shared papers first. */
  neighbours: { id: string; shared: number }[];
}

/** Orders and groups that many pages need, made once for a site. */
export interface Catalogue {
  /** In the order of the topics. */
  shelves: Shelf[];
  shelfOf: ReadonlyMap<string, Shelf>;
  newestFirst: ListedPaper[];
  profile: SiteProfile;
}

const catalogues = new WeakMap<Pick<Site, 'papers' | 'topics'>, Catalogue>();

/** The catalogue of a site; the same object for the same site. */
export function catalogueOf(site: Pick<Site, 'papers' | 'topics' | 'profile'>): Catalogue {
  const known = catalogues.get(site);
  if (known) return known;
  const catalogue = makeCatalogue(site);
  catalogues.set(site, catalogue);
  return catalogue;
}

function makeCatalogue(site: Pick<Site, 'papers' | 'topics' | 'profile'>): Catalogue {
  const { papers, topics } = site;
  const newestFirst = sortNewestFirst(papers);
  const byTopic = new Map<string, ListedPaper[]>(topics.map(({ id }) => [id, []]));
  for (const paper of newestFirst) {
    for (const { topic } of paper.topics) byTopic.get(topic)?.push(paper);
  }
  const shelves = topics.map((topic, index) =>
    shelfFor(topic, hueClass(index, topics.length), byTopic.get(topic.id) ?? []),
  );
  const shelfOf = new Map(shelves.map((shelf) => [shelf.topic.id, shelf]));
  return { shelves, shelfOf, newestFirst, profile: site.profile };
}

/** Latest date first, papers without a date last; ties by slug. */
export function sortNewestFirst(papers: readonly ListedPaper[]): ListedPaper[] {
  return papers
    .map((paper) => ({ paper, key: dateSortKey(paper.date) }))
    .sort((a, b) => compare(b.key, a.key) || compare(a.paper.slug, b.paper.slug))
    .map(({ paper }) => paper);
}

function shelfFor(topic: LibraryTopic, hue: string, papers: ListedPaper[]): Shelf {
  const primary = papers.filter(({ topics: [first] }) => first?.topic === topic.id);
  const position = new Map(primary.map(({ slug }, index) => [slug, index]));
  return { topic, hue, papers, primary, position, neighbours: neighboursOf(topic.id, papers) };
}

function neighboursOf(id: string, papers: readonly ListedPaper[]): Shelf['neighbours'] {
  const shared = new Map<string, number>();
  for (const { topics } of papers) {
    for (const { topic } of topics) if (topic !== id) shared.set(topic, (shared.get(topic) ?? 0) + 1);
  }
  return [...shared]
    .map(([other, count]) => ({ id: other, shared: count }))
    .sort((a, b) => b.shared - a.shared || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
