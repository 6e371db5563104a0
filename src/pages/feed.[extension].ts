import type { APIContext } from 'astro';
import { getSite } from '../site/site.ts';
import { libraryFeed } from '../views/published/feeds.ts';
import { FEED_EXTENSIONS, type FeedExtension, serveFeed } from './_feed-file.ts';

export function getStaticPaths() {
  return FEED_EXTENSIONS.map((extension) => ({ params: { extension }, props: { extension } }));
}

/** The papers added to the library most recently. */
export async function GET({
  props: { extension },
  site: origin,
}: APIContext<{ extension: FeedExtension }>): Promise<Response> {
  return serveFeed(libraryFeed(await getSite()), extension, origin);
}
