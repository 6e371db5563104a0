import type { APIContext } from 'astro';
import { getSite } from '../../../site/site.ts';
import { type FollowedTopic, followedTopics, topicFeed } from '../../../views/published/feeds.ts';
import { serveJson } from '../../_feed-file.ts';

export async function getStaticPaths() {
  return followedTopics(await getSite()).map((topic) => ({ params: { id: topic.id }, props: topic }));
}

export async function GET({
  props: { listing },
  site: origin,
}: APIContext<FollowedTopic>): Promise<Response> {
  return serveJson(topicFeed(await getSite(), listing), origin);
}
