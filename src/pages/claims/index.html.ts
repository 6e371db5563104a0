import type { APIRoute } from 'astro';
import { urls } from '../../base/addresses.ts';
import { strings } from '../../strings/index.ts';
import { redirectHtml } from '../../views/published/redirect.ts';

/** The former address of the reported results. */
export const GET: APIRoute = () =>
  new Response(redirectHtml(urls.results(), strings.frame.results, import.meta.env.SITE), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
