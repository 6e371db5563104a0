import { urls } from '../../base/addresses.ts';
import { followRedirects } from '../../schemas/ledger.ts';
import type { Site } from '../../site/site.ts';
import { escapeHtml } from '../../text/render/escape-html.ts';

/** A page that leads from a former address to the present one. */
export interface RedirectView {
  former: string;
  html: string;
}

/** One page for each former slug, which leads to its paper in one step. `origin` is the site's, where known. */
export function redirectViews(site: Pick<Site, 'redirects' | 'bySlug'>, origin?: string): RedirectView[] {
  return Object.keys(site.redirects)
    .sort()
    .map((former) => {
      const target = site.bySlug.get(followRedirects(former, site.redirects));
      if (!target) throw new Error(`the redirect of “${former}” leads to no paper`);
      return { former, html: redirectHtml(urls.paper(target.slug), target.title, origin) };
    });
}

function redirectHtml(url: string, title: string, origin: string | undefined): string {
  const href = escapeHtml(url);
  const canonical = escapeHtml(origin === undefined ? url : new URL(url, origin).href);
  const name = escapeHtml(title);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${name}</title><meta http-equiv="refresh" content="0; url=${href}">`,
    `<meta name="robots" content="noindex"><link rel="canonical" href="${canonical}"></head>`,
    `<body><main><h1>This page has moved</h1><p><a href="${href}">${name}</a></p></main></body></html>\n`,
  ].join('\n');
}
