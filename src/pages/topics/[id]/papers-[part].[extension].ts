import { getSite } from '../../../site/site.ts';
import { siteIndexOf } from '../../../site/site-index.ts';
import { topicPublished } from '../../../views/published/published-files.ts';
import { publishedPaths, servePublished } from '../../_published-file.ts';

export async function getStaticPaths() {
  const { SITE } = import.meta.env;
  const site = await getSite();
  return siteIndexOf(site).listings.flatMap((listing) =>
    publishedPaths(topicPublished(site, listing, SITE ? new URL(SITE) : undefined), 'papers', 'further').map(
      ({ params, props }) => ({ params: { ...params, id: listing.topic.id }, props }),
    ),
  );
}

/** Further parts of what the file without a number begins. */
export const GET = servePublished;
