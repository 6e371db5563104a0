import type { APIRoute } from 'astro';
import { getSite } from '../site/site.ts';
import { atomFeed } from '../views/published/feed.ts';
import { libraryFeed } from '../views/published/feeds.ts';

export const GET: APIRoute = async ({ site: origin }) =>
  new Response(atomFeed(libraryFeed(await getSite()), origin), {
    headers: { 'content-type': 'application/atom+xml' },
  });
