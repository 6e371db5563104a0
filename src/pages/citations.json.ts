import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';
import { citationsBySlug } from '../views/published.ts';

/** What references are made of, by slug: for exports of many papers. */
export const GET: APIRoute = async () =>
  new Response(citationsBySlug(await getSite()), { headers: { 'content-type': 'application/json' } });
