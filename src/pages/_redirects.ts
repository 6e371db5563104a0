import type { APIRoute } from 'astro';
import type { RedirectView } from '../views/published/redirect.ts';

interface Props {
  html: string;
}

/** The paths of pages at former addresses. */
export function redirectPaths(
  redirects: readonly RedirectView[],
): { params: { former: string }; props: Props }[] {
  return redirects.map(({ former, html }) => ({ params: { former }, props: { html } }));
}

/** Responds with the page at a former address. */
export const redirectPage: APIRoute<Props> = ({ props }) =>
  new Response(props.html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
