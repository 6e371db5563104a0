import { getSite } from '../../../site/site.ts';
import { followedTopics, topicFeed } from '../../../views/published/feeds.ts';
import { feedPaths, serveFeed } from '../../_feed-file.ts';

export async function getStaticPaths() {
  const site = getSite();
  return followedTopics(site).flatMap(({ id, listing }) => feedPaths({ id }, () => topicFeed(site, listing)));
}

/** The newest papers of a topic, at its current address and its former ones. */
export const GET = serveFeed;
