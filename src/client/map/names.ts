import { type MapName, NAMES_IN_A_FILE, namePlace, urls } from '../../base/addresses.ts';
import { fetchJson } from '../shared/fetch-json.ts';
import { remember } from '../shared/remember.ts';
import { slugAt } from '../shared/slug-at.ts';
import type { Point } from './points.ts';

/** What a reader is told about a paper, and its address. */
export interface Named {
  title: string;
  /** Title of its first topic, or empty. */
  topic: string;
  url: string;
}

/** The names of a map's papers: from its links, or from files if the map has no links. */
export interface Names {
  /** Whether they are available without fetching anything. */
  areHere: boolean;
  of(point: Point): Promise<Named>;
  /** The dots of papers. */
  dotsOf(slugs: readonly string[]): Promise<Set<number>>;
}

/** The names of the papers of a map with this many dots. */
export function namesOf(map: SVGSVGElement, dots: number): Names {
  const links = [...map.querySelectorAll<SVGAElement>('[data-dots] a')];
  const groups = [...map.querySelectorAll<SVGGElement>('g[data-topic]')];
  const topics = new Map(groups.map(({ dataset }) => [dataset['topic'], dataset['dots']]));
  const names = remember((file: number) => fetchJson<MapName[]>(urls.mapNames(file)));
  const allSlugs = async (): Promise<(string | undefined)[]> => {
    if (links.length > 0) return links.map(({ href }) => slugAt(href.baseVal));
    const files = Array.from({ length: Math.ceil(dots / NAMES_IN_A_FILE) }, (_, file) => names(file));
    return (await Promise.all(files)).flat().map(([slug]) => slug);
  };
  return {
    areHere: links.length > 0,
    async of({ dot, topic }) {
      const link = links[dot];
      const { file, at } = namePlace(dot);
      const [slug = '', fetched = ''] = link ? [] : ((await names(file))[at] ?? []);
      return {
        title: link?.querySelector('title')?.textContent ?? fetched,
        topic: topics.get(topic) ?? '',
        url: link?.href.baseVal ?? urls.paper(slug),
      };
    },
    async dotsOf(slugs) {
      const wanted = new Set(slugs);
      const all = await allSlugs();
      return new Set(all.flatMap((slug, dot) => (slug !== undefined && wanted.has(slug) ? [dot] : [])));
    },
  };
}
