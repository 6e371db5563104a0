import { urls } from '../../base/addresses.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type Head, headOf } from '../frame/head.ts';
import { titleHtml } from '../frame/text.ts';
import { type MatrixRow, topicMatrix } from './topic-matrix.ts';
import { type TopicTile, topicTiles } from './topic-tiles.ts';

export interface TopicsIndexView {
  head: Head;
  /** How papers are distributed over topics. */
  introduction: string;
  /** What generated topics are made from. */
  made?: string;
  topics: TopicTile[];
  /** Numbers of shared papers; empty if topics share none. */
  matrix: MatrixRow[];
  /** Papers that are in no topic yet, with the topics that fit best. */
  unplaced: { url: string; titleHtml: string; nearest: string }[];
  /** How many more there are than are shown. */
  unplacedMore?: string;
}

/** Maximum number of papers without a topic that are shown. */
const UNPLACED = 200;

/** The page that lists every topic. */
export function topicsIndexView(site: Site): TopicsIndexView {
  const { topics, papers, unplaced } = site;
  const siteIndex = siteIndexOf(site);
  const isShared = siteIndex.listings.some(({ neighbors }) => neighbors.length > 0);
  return {
    head: headOf(site, strings.frame.topics, strings.hub.indexDescription(topics.length), urls.topics()),
    ...(topics.some(({ madeFrom }) => madeFrom) && { made: madeOf(topics) }),
    introduction: introductionOf(papers.length - unplaced.length, topics.length, isShared),
    topics: topicTiles(siteIndex),
    matrix: isShared ? topicMatrix(siteIndex) : [],
    unplaced: unplacedOf(site, siteIndex),
    ...(unplaced.length > UNPLACED && { unplacedMore: strings.hub.unplacedMore(unplaced.length - UNPLACED) }),
  };
}

function introductionOf(papers: number, topics: number, isShared: boolean): string {
  const { introduction, inSeveral } = strings.hub;
  return [introduction(papers, topics), ...(isShared ? [inSeveral] : [])].join(strings.format.gap);
}

function madeOf(topics: readonly LibraryTopic[]): string {
  const made = topics.flatMap(({ madeFrom }) => madeFrom ?? []);
  const [from = 'keywords'] = made;
  return strings.hub.topicsMade[from](made.length, topics.length);
}

function unplacedOf({ unplaced, bySlug }: Site, siteIndex: SiteIndex): TopicsIndexView['unplaced'] {
  return unplaced.slice(0, UNPLACED).flatMap(({ slug, nearest }) => {
    const paper = bySlug.get(slug);
    const named = nearest.map(
      ({ topic, score }) =>
        `${siteIndex.listingOf.get(topic)?.topic.title ?? topic} ${strings.format.score(score)}`,
    );
    return paper ? [{ url: urls.paper(slug), titleHtml: titleHtml(paper), nearest: named.join(', ') }] : [];
  });
}
