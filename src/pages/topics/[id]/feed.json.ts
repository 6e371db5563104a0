import type { APIContext } from 'astro';
import { getSite } from '../../../site/site.ts';
import { catalogueOf, type Shelf } from '../../../views/lists/catalogue.ts';
import { jsonFeed } from '../../../views/published/feed.ts';
import { topicFeed } from '../../../views/published/feeds.ts';
import { formerTopics } from '../../../views/published/redirect.ts';

export async function getStaticPaths() {
  const site = await getSite();
  const { shelves, shelfOf } = catalogueOf(site);
  const own = shelves.map((shelf) => ({ params: { id: shelf.topic.id }, props: { shelf } }));
  // Readers of feeds follow no page that leads on.
  const former = formerTopics(site).flatMap(({ former, id }) => {
    const shelf = shelfOf.get(id);
    return shelf ? [{ params: { id: former }, props: { shelf } }] : [];
  });
  return [...own, ...former];
}

export async function GET({
  props: { shelf },
  site: origin,
}: APIContext<{ shelf: Shelf }>): Promise<Response> {
  const feed = topicFeed(await getSite(), shelf);
  return new Response(jsonFeed(feed, origin), { headers: { 'content-type': 'application/feed+json' } });
}
