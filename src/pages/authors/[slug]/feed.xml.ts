import type { APIContext } from 'astro';
import { getSite } from '../../../site.ts';
import { type AuthorView, authorViews } from '../../../views/author.ts';
import { atomFeed, feedView } from '../../../views/feed.ts';

export async function getStaticPaths() {
  return authorViews(await getSite()).map((author) => ({ params: { slug: author.slug }, props: { author } }));
}

export async function GET({ props, site: origin }: APIContext<{ author: AuthorView }>): Promise<Response> {
  const site = await getSite();
  const { name, slug, head, feed } = props.author;
  const slugs = site.people.find((person) => person.slug === slug)?.papers ?? [];
  const view = feedView(site, {
    title: `${name} · ${site.config.title}`,
    page: head.canonicalPath,
    feed,
    slugs,
  });
  return new Response(atomFeed(view, origin), { headers: { 'content-type': 'application/atom+xml' } });
}
