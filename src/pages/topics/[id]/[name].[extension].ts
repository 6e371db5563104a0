import { getSite } from '../../../site/site.ts';
import { siteIndexOf } from '../../../site/site-index.ts';
import { topicPublished } from '../../../views/published/published-files.ts';
import { publishedPath, servePublished } from '../../_published-file.ts';

export async function getStaticPaths() {
  const { SITE } = import.meta.env;
  const site = getSite();
  return siteIndexOf(site).listings.flatMap((listing) =>
    topicPublished(site, listing, SITE ? new URL(SITE) : undefined).map((file) => {
      const { params, props } = publishedPath(file);
      return { params: { ...params, id: listing.topic.id }, props };
    }),
  );
}

/** The papers of a topic as Markdown, and references to them, newest first, in one file or in parts. */
export const GET = servePublished;
