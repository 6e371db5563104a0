import type { APIContext } from 'astro';
import { getSite } from '../../../site/site.ts';
import { catalogueOf, type Shelf } from '../../../views/lists/catalogue.ts';
import { atomFeed } from '../../../views/published/feed.ts';
import { topicFeed } from '../../../views/published/feeds.ts';

export async function getStaticPaths() {
  const { shelves } = catalogueOf(await getSite());
  return shelves.map((shelf) => ({ params: { id: shelf.topic.id }, props: { shelf } }));
}

export async function GET({
  props: { shelf },
  site: origin,
}: APIContext<{ shelf: Shelf }>): Promise<Response> {
  const feed = topicFeed(await getSite(), shelf);
  return new Response(atomFeed(feed, origin), { headers: { 'content-type': 'application/atom+xml' } });
}
