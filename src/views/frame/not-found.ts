import { withBase } from '../../base/with-base.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { addressBooks } from '../published/address-books.ts';
import { type TopicTile, topicTiles } from '../topics/topic-tiles.ts';
import { type Head, headOf } from './head.ts';

export interface NotFoundView {
  head: Head;
  topics: TopicTile[];
  /** Number of first characters of a name that decide which file its address is looked up in. */
  startLength: number;
}

/** The page for an unknown address: where to go from there. */
export function notFoundView(site: Site): NotFoundView {
  return {
    head: headOf(site, strings.notFound.title, strings.notFound.description, withBase('404.html')),
    topics: topicTiles(siteIndexOf(site)),
    startLength: addressBooks(site).length,
  };
}
