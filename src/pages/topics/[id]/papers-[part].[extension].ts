import { getSite } from '../../../site/site.ts';
import { catalogueOf } from '../../../views/lists/catalogue.ts';
import { topicPublished } from '../../../views/published/published-files.ts';
import { publishedPaths, servePublished } from '../../_published-file.ts';

export async function getStaticPaths() {
  const { SITE } = import.meta.env;
  const site = await getSite();
  return catalogueOf(site).shelves.flatMap((shelf) =>
    publishedPaths(topicPublished(site, shelf, SITE ? new URL(SITE) : undefined), 'papers', 'further').map(
      ({ params, props }) => ({ params: { ...params, id: shelf.topic.id }, props }),
    ),
  );
}

/** Further parts of what the file without a number begins. */
export const GET = servePublished;
