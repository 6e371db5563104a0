import { gzipSync } from 'node:zlib';
import type { BuildEnvironment } from '../base/environment.ts';
import { lastChanged } from '../library/papers/paper-days.ts';
import type { Site } from '../site/site.ts';
import type { PagePath } from './page-renderer.ts';

/** Pages that show nothing of the library until a reader acts. */
const TOOLS = new Set(['/search/', '/reading-list/', '/compare/']);
/** Fewer than the protocol allows per file. */
const IN_A_FILE = 45_000;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap as files, with the day a paper's page last changed if its sources give one. There is none without the
 * site's address, because entries are absolute. In a site built in parts, the first part has the whole list. In a
 * compact site it is compressed, as the protocol allows.
 */
export function sitemapFiles(
  site: Site,
  paths: readonly PagePath[],
  { base, site: address, shard }: Pick<BuildEnvironment, 'base' | 'site' | 'shard'>,
): [file: string, content: string | Uint8Array][] {
  if (address === undefined || shard.index > 1) return [];
  const home = new URL(base === '/' ? '/' : `${base}/`, address).href;
  const days = daysOf(site);
  const entries = paths
    .filter(
      ({ isPage, file, pathname }) =>
        isPage && file.endsWith('index.html') && !TOOLS.has(withSlash(pathname)),
    )
    .map(({ pathname }) => withSlash(pathname))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((pathname) => {
      const day = days.get(pathname);
      const lastmod = day === undefined ? '' : `<lastmod>${new Date(day).toISOString()}</lastmod>`;
      return `<url><loc>${escapeXml(home + encodeURI(pathname.slice(1)))}</loc>${lastmod}</url>`;
    });
  const ending = site.profile.isCompact ? '.xml.gz' : '.xml';
  const lists = Array.from(
    { length: Math.ceil(entries.length / IN_A_FILE) },
    (_, at) =>
      `${DECLARATION}<urlset ${NAMESPACE}>${entries.slice(at * IN_A_FILE, (at + 1) * IN_A_FILE).join('')}</urlset>`,
  );
  const places = lists.map(
    (_, at) => `<sitemap><loc>${escapeXml(`${home}sitemap-${at}${ending}`)}</loc></sitemap>`,
  );
  return [
    ...lists.map((text, at): [string, string | Uint8Array] => [
      `sitemap-${at}${ending}`,
      site.profile.isCompact ? gzipSync(text, { level: 9 }) : text,
    ]),
    ['sitemap-index.xml', `${DECLARATION}<sitemapindex ${NAMESPACE}>${places.join('')}</sitemapindex>`],
  ];
}

/** Dates by the path of a paper's page. */
function daysOf(site: Site): Map<string, string> {
  const papers = site.papers.map(({ slug }) => ({ slug, provenance: site.textOf(slug).provenance }));
  const days = lastChanged(papers, site.config.sources);
  return new Map([...days].map(([slug, day]) => [`/papers/${slug}/`, day]));
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
