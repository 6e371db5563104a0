import { getSite } from '../../../site/site.ts';
import { authorFeed, followedAuthors } from '../../../views/published/feeds.ts';
import { feedPaths, serveFeed } from '../../_feed-file.ts';

export async function getStaticPaths() {
  const site = getSite();
  return followedAuthors(site).flatMap(({ id, author }) =>
    feedPaths({ slug: id }, () => authorFeed(site, author), ['xml']),
  );
}

/** The newest papers of an author. */
export const GET = serveFeed;
