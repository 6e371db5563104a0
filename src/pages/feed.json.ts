import type { APIRoute } from 'astro';
import { getSite } from '../site/site.ts';
import { jsonFeed } from '../views/published/feed.ts';
import { libraryFeed } from '../views/published/feeds.ts';

export const GET: APIRoute = async ({ site: origin }) =>
  new Response(jsonFeed(libraryFeed(await getSite()), origin), {
    headers: { 'content-type': 'application/feed+json' },
  });
