import type { APIContext } from 'astro';
import { withBase } from '../base/with-base.ts';

/** Everything may be crawled; the sitemap is listed if the site's address is known. */
export function GET({ site }: APIContext): Response {
  const sitemap = site && `Sitemap: ${new URL(withBase('sitemap-index.xml'), site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\n${sitemap}` : ''}`);
}
