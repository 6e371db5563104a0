import type { APIContext } from 'astro';
import { getSite } from '../../../site/site.ts';
import { authorFeed, type FollowedAuthor, followedAuthors } from '../../../views/published/feeds.ts';
import { serveFeed } from '../../_feed-file.ts';

export async function getStaticPaths() {
  return followedAuthors(await getSite()).map((author) => ({ params: { slug: author.id }, props: author }));
}

export async function GET({
  props: { author },
  site: origin,
}: APIContext<FollowedAuthor>): Promise<Response> {
  return serveFeed(authorFeed(await getSite(), author), 'xml', origin);
}
