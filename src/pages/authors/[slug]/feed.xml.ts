import type { APIContext } from 'astro';
import { getSite } from '../../../site/site.ts';
import { type AuthorView, authorViews } from '../../../views/lists/author.ts';
import { atomFeed, feedView } from '../../../views/published/feed.ts';
import { formerPeople } from '../../../views/published/redirect.ts';

interface Props {
  author: AuthorView;
  feed: NonNullable<AuthorView['feed']>;
}

export async function getStaticPaths() {
  const site = await getSite();
  const former = Map.groupBy(formerPeople(site), ({ slug }) => slug);
  return authorViews(site).flatMap((author) => {
    const { slug, feed } = author;
    if (!feed) return [];
    // Readers of feeds follow no page that leads on.
    const slugs = [slug, ...(former.get(slug) ?? []).map((one) => one.former)];
    return slugs.map((one) => ({ params: { slug: one }, props: { author, feed } satisfies Props }));
  });
}

/** The newest papers of an author. */
export async function GET({ props, site: origin }: APIContext<Props>): Promise<Response> {
  const site = await getSite();
  const { author, feed } = props;
  const view = feedView(site, {
    title: `${author.name} · ${site.config.title}`,
    page: author.head.canonicalPath,
    feed: feed.url,
    slugs: feed.slugs,
  });
  return new Response(atomFeed(view, origin), { headers: { 'content-type': 'application/atom+xml' } });
}
