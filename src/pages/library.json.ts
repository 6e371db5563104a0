import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';
import { publishedLibrary } from '../views/published.ts';

/** Every paper with all that is known of it. */
export const GET: APIRoute = async ({ site: origin }) => {
  const text = publishedLibrary(await getSite(), origin);
  return new Response(text, { headers: { 'content-type': 'application/json' } });
};
