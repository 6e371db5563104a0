import { type MapName, NAMES_IN_A_FILE, urls } from '../../base/addresses.ts';
import { fnv1a } from '../../base/fnv.ts';
import { ownValue } from '../../base/own.ts';
import { MAP_SIZE } from '../../library/map/paper-map.ts';
import type { MapPoint } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf, type TopicListing } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type Head, headOf } from '../frame/head.ts';
import { grouped } from '../frame/text.ts';
import { type LabelWish, middleOf, type PlacedLabel, placeLabels } from './place-labels.ts';

/** The middle of a label's baseline. */
interface LabelPlace {
  x: number;
  y: number;
}

/** Papers as dots: each a link or, in a very large library, all one path without links. */
export interface MapDots {
  links: { x: number; y: number; url: string; title: string }[];
  /** A zero-length line at each position. */
  path?: string;
}

/** The papers whose first topic is the same. */
export interface MapTopic {
  id: string;
  title: string;
  url: string;
  hue: string;
  /** Stands for the topic if its name does not fit, counting from 1. */
  number: number;
  count: string;
  dots: MapDots;
  /** Where its name covers neither dots nor other names; undefined if there is no such place. */
  name?: PlacedLabel;
  /** Position of its number. */
  place: LabelPlace;
}

export interface MapView {
  head: Head;
  introduction: string;
  /** For readers who cannot see the picture. */
  description: string;
  size: { width: number; height: number };
  topics: MapTopic[];
  /** Papers without a topic. */
  others: MapDots;
}

/** A picture of more papers has no links, so that its page stays small; their names are in `mapNames`. */
const MOST_LINKS = 2000;

/** Maximum number of dots in a picture: of more papers it shows an even sample. */
const MOST_DOTS = 10_000;

/** The map of all papers by subject. */
export function mapView(site: Site): MapView {
  const { papers } = site;
  const listings = listingsOf(site);
  const labels = mapLabels(
    listings.map(({ topic, primary }) => ({
      text: topic.title,
      at: middleOf(primary.map(({ slug }) => placeOf(site, slug))),
      count: primary.length,
    })),
    papers.map(({ slug }) => placeOf(site, slug)),
    !hasLinks(site),
  );
  return {
    head: headOf(site, strings.frame.map, strings.map.description(papers.length), urls.map()),
    introduction: introductionOf(site, listings.length > 0),
    description: [strings.map.dots, ...topicCounts(listings)].join(strings.format.gap),
    size: MAP_SIZE,
    topics: listings.map((listing, index) =>
      mapTopic(site, listing, index + 1, labels[index] as Pick<MapTopic, 'name' | 'place'>),
    ),
    others: dotsOf(site, drawnOf(site, withoutTopic(site))),
  };
}

function topicCounts(listings: readonly TopicListing[]): string[] {
  const counts = listings.map(({ topic, primary }) => strings.charts.count(topic.title, primary.length));
  return counts.length > 0 ? [strings.map.counts(counts)] : [];
}

/** Topics that are the first topic of at least one paper. */
function listingsOf(site: Site): TopicListing[] {
  return siteIndexOf(site).listings.filter(({ primary }) => primary.length > 0);
}

function withoutTopic({ papers }: Site): ListedPaper[] {
  return papers.filter(({ topics }) => topics.length === 0);
}

function mapTopic(
  site: Site,
  { topic, hue, primary }: TopicListing,
  number: number,
  label: Pick<MapTopic, 'name' | 'place'>,
): MapTopic {
  const { id, title } = topic;
  const count = grouped(primary.length);
  return {
    id,
    title,
    url: urls.topic(id),
    hue,
    number,
    count,
    dots: dotsOf(site, drawnOf(site, primary)),
    ...label,
  };
}

function dotsOf(site: Site, papers: readonly ListedPaper[]): MapDots {
  const places = papers.map(({ slug }) => placeOf(site, slug));
  if (hasLinks(site)) {
    const links = papers.map(({ slug, title }, at) => {
      const [x, y] = places[at] as MapPoint;
      return { x, y, url: urls.paper(slug), title };
    });
    return { links };
  }
  return { links: [], path: places.map(([x, y]) => `M${x} ${y}h0`).join('') };
}

/** Every n-th paper is drawn; returns n. */
function stepOf({ papers }: Site): number {
  return Math.ceil(papers.length / MOST_DOTS);
}

function introductionOf(site: Site, hasTopics: boolean): string {
  const { holdings, holdingsInPart, introduction, introductionByTopic } = strings.map;
  const step = stepOf(site);
  const count = site.papers.length;
  return [
    step > 1 ? holdingsInPart(count, step) : holdings(count),
    hasTopics ? introductionByTopic : introduction,
  ].join(strings.format.gap);
}

/** The papers among these that the picture shows; which ones does not depend on the selection. */
function drawnOf(site: Site, papers: readonly ListedPaper[]): readonly ListedPaper[] {
  const step = stepOf(site);
  return step > 1 ? papers.filter(({ slug }) => fnv1a(slug) % step === 0) : papers;
}

function hasLinks({ papers }: Site): boolean {
  return papers.length <= MOST_LINKS;
}

function placeOf({ map }: Site, slug: string): MapPoint {
  const place = ownValue(map, slug);
  if (!place) throw new Error(`“${slug}” has no place on the map`);
  return place;
}

/** The papers of a map without links, in the order of its dots, in files that are fetched one by one. */
export function mapNames(site: Site): MapName[][] {
  if (hasLinks(site)) return [];
  const drawn = drawnOf(site, [...withoutTopic(site), ...listingsOf(site).flatMap(({ primary }) => primary)]);
  const files = Math.ceil(drawn.length / NAMES_IN_A_FILE);
  return Array.from({ length: files }, (_, file) =>
    drawn
      .slice(file * NAMES_IN_A_FILE, (file + 1) * NAMES_IN_A_FILE)
      .map(({ slug, title }): MapName => [slug, title]),
  );
}

/** Names are set in 14 px, numbers in 30 px: on a phone the picture is a third as large. */
const NAMES = { character: 7.2, line: 18, gap: { x: 4, y: 4 }, reach: 130 };
const NUMBERS = { ...NAMES, character: 17, line: 30 };

/**
 * Positions for the names of topics and for the numbers that stand for them; on a map with very many dots, they
 * cover some.
 */
export function mapLabels(
  wishes: readonly LabelWish[],
  dots: readonly MapPoint[],
  mayCover: boolean,
): Pick<MapTopic, 'name' | 'place'>[] {
  const names = placeLabels(wishes, dots, { ...MAP_SIZE, ...NAMES, mayCover });
  const numbered = wishes.map((wish, index) => ({ ...wish, text: String(index + 1) }));
  const free = [...dots, ...names.flatMap((name) => (name ? placesUnder(name) : []))];
  const numbers = placeLabels(numbered, free, { ...MAP_SIZE, ...NUMBERS, mayCover });
  return wishes.map(({ at }, index) => {
    const [name, number] = [names[index], numbers[index]];
    const place = number ? { x: number.x, y: number.lines[0]?.y ?? 0 } : { x: at[0], y: at[1] };
    return { place, ...(name && { name }) };
  });
}

/** Positions all over a name, so that numbers keep away from it. */
function placesUnder({ x, lines }: PlacedLabel): MapPoint[] {
  return lines.flatMap(({ text, y }) =>
    Array.from({ length: text.length }, (_, at): MapPoint => {
      return [x + (at - text.length / 2) * NAMES.character, y - NAMES.line / 4];
    }),
  );
}
