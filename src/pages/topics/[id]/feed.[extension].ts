import type { APIContext } from 'astro';
import { getSite } from '../../../site/site.ts';
import { type FollowedTopic, followedTopics, topicFeed } from '../../../views/published/feeds.ts';
import { FEED_EXTENSIONS, type FeedExtension, serveFeed } from '../../_feed-file.ts';

export async function getStaticPaths() {
  return followedTopics(await getSite()).flatMap(({ id, listing }) =>
    FEED_EXTENSIONS.map((extension) => ({ params: { id, extension }, props: { listing, extension } })),
  );
}

/** The newest papers of a topic, at its current address and its former ones. */
export async function GET({
  props: { listing, extension },
  site: origin,
}: APIContext<Pick<FollowedTopic, 'listing'> & { extension: FeedExtension }>): Promise<Response> {
  return serveFeed(topicFeed(await getSite(), listing), extension, origin);
}
