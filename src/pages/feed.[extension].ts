import { getSite } from '../site/site.ts';
import { libraryFeed } from '../views/published/feeds.ts';
import { feedPaths, serveFeed } from './_feed-file.ts';

export async function getStaticPaths() {
  const site = getSite();
  return feedPaths({}, () => libraryFeed(site));
}

/** The papers added to the library most recently. */
export const GET = serveFeed;
