import { MAP_SIZE } from '../library/paper-map.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { MapPoint } from '../schemas/paper-map.ts';
import type { Site } from '../site.ts';
import { urls } from '../urls.ts';
import { catalogueOf, type Shelf } from './catalogue.ts';
import { type Head, headOf } from './head.ts';
import { type LabelPlace, middleOf, placeLabels } from './map-labels.ts';
import { counted, grouped } from './text.ts';

/** A paper's dot; in a very large library without what makes it a link. */
export interface MapDot {
  x: number;
  y: number;
  link?: { url: string; title: string };
}

/** The papers whose first topic is one and the same. */
export interface MapTopic {
  id: string;
  title: string;
  url: string;
  hue: string;
  /** Stands for the topic where its name has no room, counting from 1. */
  number: number;
  count: string;
  dots: MapDot[];
  label: LabelPlace;
}

export interface MapView {
  head: Head;
  introduction: string;
  /** For readers who do not see the picture. */
  description: string;
  size: { width: number; height: number };
  topics: MapTopic[];
  /** Papers without a topic. */
  others: MapDot[];
  /** Address of the papers' places, titles and addresses. */
  points: string;
}

/** A picture of more papers carries no links, so that its page stays small; `mapPoints` has them. */
const MOST_LINKS = 2000;

/** The map of all papers by what they are about. */
export function mapView(site: Site): MapView {
  const { papers } = site;
  const dotOf = dotsOf(site);
  const shelves = catalogueOf(site).shelves.filter(({ primary }) => primary.length > 0);
  const labels = placeLabels(
    shelves.map(({ topic, primary }) => ({
      text: topic.title,
      at: middleOf(primary.map(({ slug }) => placeOf(site, slug))),
      count: primary.length,
    })),
    MAP_SIZE.width,
  );
  return {
    head: headOf(
      site,
      'Map',
      `${counted(papers.length, 'paper')}, laid out by what they are about.`,
      urls.map(),
    ),
    introduction: `${counted(papers.length, 'paper')}. Those that use the same words lie together; colour is a paper’s first topic. Distances across the whole map mean little, neighbourhoods a lot.`,
    description: `Each dot is a paper. ${shelves.map(({ topic, primary }) => `${topic.title}: ${grouped(primary.length)}`).join('; ')}.`,
    size: MAP_SIZE,
    topics: shelves.map((shelf, index) => mapTopic(shelf, index + 1, labels[index] as LabelPlace, dotOf)),
    others: papers.filter(({ topics }) => topics.length === 0).map(dotOf),
    points: urls.mapPoints(),
  };
}

function mapTopic(
  { topic, hue, primary }: Shelf,
  number: number,
  label: LabelPlace,
  dotOf: (paper: ListedPaper) => MapDot,
): MapTopic {
  const { id, title } = topic;
  const dots = primary.map(dotOf);
  return { id, title, url: urls.topic(id), hue, number, count: grouped(dots.length), dots, label };
}

function dotsOf(site: Site): (paper: ListedPaper) => MapDot {
  const hasLinks = site.papers.length <= MOST_LINKS;
  return ({ slug, title }) => {
    const [x, y] = placeOf(site, slug);
    return { x, y, ...(hasLinks && { link: { url: urls.paper(slug), title } }) };
  };
}

function placeOf({ map }: Site, slug: string): MapPoint {
  const place = map[slug];
  if (!place) throw new Error(`“${slug}” has no place on the map`);
  return place;
}

/** The papers of the map for a program: place, slug, title and first topic by its index in `topics`, or -1. */
export interface MapPoints {
  topics: { id: string; title: string }[];
  papers: [x: number, y: number, topic: number, slug: string, title: string][];
}

/** What the map's page fetches to name the papers under the pointer. */
export function mapPoints(site: Site): MapPoints {
  const indexOf = new Map(site.topics.map(({ id }, index) => [id, index]));
  return {
    topics: site.topics.map(({ id, title }) => ({ id, title })),
    papers: site.papers.map(({ slug, title, topics: [first] }) => {
      const [x, y] = placeOf(site, slug);
      return [x, y, (first && indexOf.get(first.topic)) ?? -1, slug, title];
    }),
  };
}
