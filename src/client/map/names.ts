import { type MapName, namePlace, urls } from '../../base/addresses.ts';
import { fetchJson } from '../shared/fetch-json.ts';
import { remember } from '../shared/remember.ts';
import type { Point } from './points.ts';

/** What a reader is told of a paper, and where it is. */
export interface Named {
  name: string;
  url: string;
}

/** Names the papers of a map: by its links, or from the files for a map without. */
export function namesOf(map: SVGSVGElement): (point: Point) => Promise<Named> {
  const links = [...map.querySelectorAll<SVGAElement>('[data-dots] a')];
  const titles = new Map(
    [...map.querySelectorAll<SVGGElement>('g[data-topic]')].map(({ dataset }) => [
      dataset['topic'],
      dataset['dots'],
    ]),
  );
  const names = remember((file: number) => fetchJson<MapName[]>(urls.mapNames(file)));
  return async ({ dot, topic }) => {
    const link = links[dot];
    const { file, at } = namePlace(dot);
    const [slug = '', fetched = ''] = link ? [] : ((await names(file))[at] ?? []);
    const title = link?.querySelector('title')?.textContent ?? fetched;
    const first = titles.get(topic);
    return { name: first ? `${title} (${first})` : title, url: link?.href.baseVal ?? urls.paper(slug) };
  };
}
