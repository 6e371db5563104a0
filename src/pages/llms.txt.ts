import type { APIRoute } from 'astro';
import { getSite } from '../site/site.ts';
import { llmsText } from '../views/published/llms.ts';

export const GET: APIRoute = async ({ site: origin }) =>
  new Response(llmsText(getSite(), origin), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
