import { compareTexts } from '../base/compare-texts.ts';
import { hueClass } from '../base/hue.ts';
import type { SiteProfile } from '../base/site-profile.ts';
import { dateSortKey } from '../schemas/dates.ts';
import type { LibraryTopic } from '../schemas/library.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from './site.ts';

/** One topic with its papers, newest first. */
export interface TopicListing {
  topic: LibraryTopic;
  /** Class that sets the topic's color. */
  hue: string;
  /** Every paper placed in the topic. */
  papers: ListedPaper[];
  /** Papers whose first topic this is. */
  primary: ListedPaper[];
  /** Index of each paper in `primary`, by slug. */
  position: ReadonlyMap<string, number>;
  /** Other topics that share papers with this one, by number of shared papers. */
  neighbors: { id: string; shared: number }[];
}

/** Orders and groups that many pages need, computed once per site. */
export interface SiteIndex {
  /** In the order of the topics. */
  listings: TopicListing[];
  listingOf: ReadonlyMap<string, TopicListing>;
  newestFirst: ListedPaper[];
  profile: SiteProfile;
}

const siteIndexes = new WeakMap<Pick<Site, 'papers' | 'topics'>, SiteIndex>();

/** The index of a site, cached per site object. */
export function siteIndexOf(site: Pick<Site, 'papers' | 'topics' | 'profile'>): SiteIndex {
  const known = siteIndexes.get(site);
  if (known) return known;
  const siteIndex = makeSiteIndex(site);
  siteIndexes.set(site, siteIndex);
  return siteIndex;
}

function makeSiteIndex(site: Pick<Site, 'papers' | 'topics' | 'profile'>): SiteIndex {
  const { papers, topics } = site;
  const newestFirst = sortNewestFirst(papers);
  const byTopic = new Map<string, ListedPaper[]>(topics.map(({ id }) => [id, []]));
  for (const paper of newestFirst) {
    for (const { topic } of paper.topics) byTopic.get(topic)?.push(paper);
  }
  const listings = topics.map((topic, index) =>
    listingFor(topic, hueClass(index, topics.length), byTopic.get(topic.id) ?? []),
  );
  const listingOf = new Map(listings.map((listing) => [listing.topic.id, listing]));
  return { listings, listingOf, newestFirst, profile: site.profile };
}

/** Latest date first, papers without a date last; ties by slug. */
export function sortNewestFirst<P extends Pick<ListedPaper, 'slug' | 'date'>>(papers: readonly P[]): P[] {
  return papers
    .map((paper) => ({ paper, key: dateSortKey(paper.date) }))
    .sort((a, b) => compareTexts(b.key, a.key) || compareTexts(a.paper.slug, b.paper.slug))
    .map(({ paper }) => paper);
}

function listingFor(topic: LibraryTopic, hue: string, papers: ListedPaper[]): TopicListing {
  const primary = papers.filter(({ topics: [first] }) => first?.topic === topic.id);
  const position = new Map(primary.map(({ slug }, index) => [slug, index]));
  return { topic, hue, papers, primary, position, neighbors: neighborsOf(topic.id, papers) };
}

function neighborsOf(id: string, papers: readonly ListedPaper[]): TopicListing['neighbors'] {
  const shared = new Map<string, number>();
  for (const { topics } of papers) {
    for (const { topic } of topics) if (topic !== id) shared.set(topic, (shared.get(topic) ?? 0) + 1);
  }
  return [...shared]
    .map(([other, count]) => ({ id: other, shared: count }))
    .sort((a, b) => b.shared - a.shared || compareTexts(a.id, b.id));
}
