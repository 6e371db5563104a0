import { urls } from '../../base/addresses.ts';
import { withBase } from '../../base/with-base.ts';
import { followRedirects } from '../../schemas/content/ledger.ts';
import type { RemovedPaper } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { escapeHtml } from '../../text/render/escape-html.ts';
import { dayLine } from '../frame/date-line.ts';

/** A page that leads from a former address to the current one. */
export interface RedirectView {
  former: string;
  html: string;
}

/**
 * One page for each former slug, which leads to its paper in one step or says that it was removed. `origin` is the
 * site's, if known.
 */
export function redirectViews(
  site: Pick<Site, 'redirects' | 'bySlug' | 'removed'>,
  origin?: string,
): RedirectView[] {
  const gone = new Map(site.removed.map((paper) => [paper.slug, paper]));
  const tombstones = site.removed.map((paper) => ({ former: paper.slug, html: tombstoneHtml(paper) }));
  const redirects = Object.keys(site.redirects)
    .sort()
    .map((former) => {
      const removed = gone.get(followRedirects(former, site.redirects));
      if (removed) return { former, html: tombstoneHtml(removed) };
      const target = site.bySlug.get(followRedirects(former, site.redirects));
      if (!target) throw new Error(`the redirect of “${former}” leads to no paper`);
      return { former, html: redirectHtml(urls.paper(target.slug), target.title, origin) };
    });
  return [...redirects, ...tombstones];
}

/** What a former address leads to now. */
interface Renamed<Thing> {
  former: string;
  now: Thing;
}

/** Former ids of topics; an id that another topic has now is not a former one. */
export function formerTopics({ topics }: Pick<Site, 'topics'>): Renamed<Site['topics'][number]>[] {
  return renamed(topics, ({ id }) => id);
}

/** Former slugs of people. */
export function formerPeople({ people }: Pick<Site, 'people'>): Renamed<Site['people'][number]>[] {
  return renamed(people, ({ slug }) => slug);
}

function renamed<Thing extends { formerly?: string[] | undefined }>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
): Renamed<Thing>[] {
  const live = new Set(things.map(idOf));
  return things.flatMap((now) =>
    (now.formerly ?? []).filter((former) => !live.has(former)).map((former) => ({ former, now })),
  );
}

/** The pages at former addresses of hubs. */
export function topicRedirects(site: Pick<Site, 'topics'>, origin?: string): RedirectView[] {
  return formerTopics(site).map(({ former, now }) => ({
    former,
    html: redirectHtml(urls.topic(now.id), now.title, origin),
  }));
}

/** The pages at former addresses of authors. */
export function personRedirects(site: Pick<Site, 'people'>, origin?: string): RedirectView[] {
  return formerPeople(site).map(({ former, now }) => ({
    former,
    html: redirectHtml(urls.author(now.slug), now.name, origin),
  }));
}

function look(): string {
  return `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${withBase('former.css')}">`;
}

/** The page at the address of a paper that was taken down. */
function tombstoneHtml({ title, reason, date }: RemovedPaper): string {
  return [
    `<!doctype html><html lang="${strings.format.language}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(title)}</title><meta name="robots" content="noindex">${look()}</head>`,
    `<body><main><h1>${strings.published.removed}</h1><p>${escapeHtml(strings.published.removedOn(title, dayLine(date).written))}</p>`,
    `<p>${escapeHtml(reason)}</p><p><a href="${escapeHtml(urls.home())}">${strings.published.allOthers}</a></p></main></body></html>\n`,
  ].join('\n');
}

/** A page that redirects its reader to another. */
export function redirectHtml(url: string, title: string, origin: string | undefined): string {
  const href = escapeHtml(url);
  const canonical = escapeHtml(origin === undefined ? url : new URL(url, origin).href);
  const name = escapeHtml(title);
  return [
    `<!doctype html><html lang="${strings.format.language}"><head><meta charset="utf-8">`,
    `<title>${name}</title><meta http-equiv="refresh" content="0; url=${href}">`,
    `<meta name="robots" content="noindex"><link rel="canonical" href="${canonical}">${look()}</head>`,
    `<body><main><h1>${strings.published.moved}</h1><p><a href="${href}">${name}</a></p></main></body></html>\n`,
  ].join('\n');
}
