import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { BuildEnvironment } from './environment.ts';
import { lastChanged } from './library/last-changed.ts';
import { paperTextsFile, readPaperTexts } from './paper-texts.ts';
import type { Library } from './schemas/library.ts';

/** Pages that hold nothing of the library until a reader acts. */
const TOOLS = ['search/', 'reading-list/', 'compare/'];

/**
 * The list of pages for search engines, with the day on which a paper's page last changed where its sources tell.
 * Without the site's address there is none, as its entries are absolute.
 */
export function siteMap({
  cache,
  base,
  site,
}: Pick<BuildEnvironment, 'cache' | 'base' | 'site'>): AstroIntegration[] {
  if (site === undefined) return [];
  const home = new URL(`${base}/`.replace(/\/+$/, '/'), site).href;
  let days: Promise<Map<string, string>> | undefined;
  const serialize = async (item: SitemapItem): Promise<SitemapItem> => {
    days ??= readDays(cache);
    const slug = item.url.startsWith(`${home}papers/`) ? item.url.slice(`${home}papers/`.length, -1) : '';
    const lastmod = (await days).get(slug);
    return lastmod === undefined ? item : { ...item, lastmod };
  };
  return [sitemap({ filter: (page) => !TOOLS.some((tool) => page === home + tool), serialize })];
}

async function readDays(cache: string): Promise<Map<string, string>> {
  const [texts, shared] = await Promise.all([
    readPaperTexts(paperTextsFile(cache)),
    readFile(path.join(cache, 'library.json'), 'utf8'),
  ]);
  const { config } = JSON.parse(shared) as Pick<Library, 'config'>;
  return lastChanged(texts.values(), config.sources);
}
