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
 * Without the site's address there is none, as its entries are absolute. Of a site that is built in parts, the first
 * has the whole list; `elsewhere` are the addresses of the others' pages, known when the pages are rendered.
 */
export function siteMap(
  { cache, base, site, shard }: BuildEnvironment,
  elsewhere: string[],
): AstroIntegration[] {
  if (site === undefined || shard.index > 1) return [];
  const home = new URL(`${base}/`.replace(/\/+$/, '/'), site).href;
  let days: Promise<Map<string, string>> | undefined;
  const serialize = async (item: SitemapItem): Promise<SitemapItem> => {
    days ??= readDays(cache);
    const slug = item.url.startsWith(`${home}papers/`) ? item.url.slice(`${home}papers/`.length, -1) : '';
    const lastmod = (await days).get(slug);
    return lastmod === undefined ? item : { ...item, lastmod };
  };
  const filter = (page: string) => !TOOLS.some((tool) => page === home + tool);
  return [sitemap({ filter, serialize, customPages: elsewhere })];
}

async function readDays(cache: string): Promise<Map<string, string>> {
  const [texts, shared] = await Promise.all([
    readPaperTexts(paperTextsFile(cache)),
    readFile(path.join(cache, 'library.json'), 'utf8'),
  ]);
  const { config } = JSON.parse(shared) as Pick<Library, 'config'>;
  return lastChanged(texts.values(), config.sources);
}
