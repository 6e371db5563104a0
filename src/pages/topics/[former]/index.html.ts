import type { APIRoute } from 'astro';
import { getSite } from '../../../site/site.ts';
import { topicRedirects } from '../../../views/published/redirect.ts';

export async function getStaticPaths() {
  const origin = import.meta.env.SITE;
  return topicRedirects(await getSite(), origin).map(({ former, html }) => ({
    params: { former },
    props: { html },
  }));
}

/** The page at a former address. */
export const GET: APIRoute<{ html: string }> = ({ props }) =>
  new Response(props.html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
