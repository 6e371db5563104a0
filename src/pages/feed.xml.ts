import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';
import { atomFeed } from '../views/feed.ts';
import { libraryFeed } from '../views/feeds.ts';

export const GET: APIRoute = async ({ site: origin }) =>
  new Response(atomFeed(libraryFeed(await getSite()), origin), {
    headers: { 'content-type': 'application/atom+xml' },
  });
