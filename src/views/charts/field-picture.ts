import { ownValue } from '../../base/own.ts';
import { MAP_SIZE } from '../../library/map/paper-map.ts';
import type { MapPoint } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf, type TopicListing } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type LabelWish, middleOf, type PlacedLabel, placeLabels } from './place-labels.ts';

/** A small static map of the library: what it holds at a glance. Lengths are in map units. */
export interface FieldPicture {
  /** `xMin yMin width height`. */
  viewBox: string;
  /** For readers who cannot see the picture. */
  description: string;
  /** Each topic's papers as one path of dots. */
  dots: { hue?: string; path: string }[];
  /** In a large library: one disc per topic instead. */
  discs: { hue: string; x: number; y: number; r: number }[];
  labels: PlacedLabel[];
}

/** With more papers only topics are drawn, so that the picture does not grow with the library. */
const MOST_DOTS = 1000;
/** Radius of the disc of a topic that contains every paper. */
const LARGEST_DISC = 160;

/** The picture of a library's field, or undefined if no paper has a position on the map. */
export function fieldPicture(site: Site): FieldPicture | undefined {
  const { papers } = site;
  const siteIndex = siteIndexOf(site);
  const placed = papers.filter(({ slug }) => ownValue(site.map, slug));
  if (placed.length === 0) return undefined;
  const isLarge = placed.length > MOST_DOTS;
  const listings = siteIndex.listings.filter(({ primary }) =>
    primary.some(({ slug }) => ownValue(site.map, slug)),
  );
  return {
    viewBox: `0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`,
    description: (listings.length > 0 ? strings.charts.fieldPictureByTopic : strings.charts.fieldPicture)(
      papers.length,
    ),
    dots: isLarge ? [] : dotsOf(site, siteIndex),
    discs: isLarge ? listings.map((listing) => discOf(site, listing, placed.length)) : [],
    labels: fieldLabels(
      listings.map(({ topic, primary }) => ({
        text: topic.title,
        at: middleOf(placesOf(site, primary)),
        count: primary.length,
      })),
      isLarge ? [] : placesOf(site, papers),
      MAP_SIZE,
    ),
  };
}

function placesOf({ map }: Site, papers: readonly ListedPaper[]): MapPoint[] {
  return papers.flatMap(({ slug }) => {
    const place = ownValue(map, slug);
    return place ? [place] : [];
  });
}

/** Papers without a topic come first, so that they are below all others. */
function dotsOf(site: Site, { listings }: SiteIndex): FieldPicture['dots'] {
  const others = site.papers.filter(({ topics }) => topics.length === 0);
  return [{ primary: others }, ...listings]
    .map((group) => ({
      ...('hue' in group && { hue: group.hue }),
      path: dotPath(placesOf(site, group.primary)),
    }))
    .filter(({ path }) => path !== '');
}

/**
 * A path of zero-length lines, which round caps turn into dots; each is written relative to the previous one, which
 * is short.
 */
function dotPath(places: readonly MapPoint[]): string {
  let [atX, atY] = [0, 0];
  return places
    .map(([x, y]) => {
      const step = `m${x - atX} ${y - atY}h0`;
      [atX, atY] = [x, y];
      return step.replace(' -', '-');
    })
    .join('');
}

function discOf(site: Site, { hue, primary }: TopicListing, total: number): FieldPicture['discs'][number] {
  const [x, y] = middleOf(placesOf(site, primary));
  return { hue, x, y, r: Math.round(LARGEST_DISC * Math.sqrt(primary.length / total)) };
}

const LABELS = {
  ...{ character: 11, line: 24, gap: { x: 24, y: 14 }, longestLine: 16 },
  reach: 36,
  mayCover: true,
};

/** Labels at or near their points, largest first, over few dots; one that does not fit is left out. */
export function fieldLabels(
  wishes: readonly LabelWish[],
  dots: readonly MapPoint[],
  size: { width: number; height: number },
): PlacedLabel[] {
  const sorted = [...wishes].sort((a, b) => b.count - a.count);
  return placeLabels(sorted, dots, { ...LABELS, ...size }).flatMap((label) => label ?? []);
}
