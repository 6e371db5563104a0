import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';
import { llmsFullText } from '../views/llms.ts';

export const GET: APIRoute = async ({ site: origin }) =>
  new Response(llmsFullText(await getSite(), origin), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
