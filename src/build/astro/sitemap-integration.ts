import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { BuildEnvironment } from '../../base/environment.ts';
import { isLean } from '../../base/lean.ts';
import { lastChanged } from '../../library/papers/last-changed.ts';
import type { Library } from '../../schemas/library.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import { readListedPapers } from '../../store/listed-papers.ts';
import { paperTextsFile, readPaperTexts } from '../../store/paper-texts.ts';

/** Pages that hold nothing of the library until a reader acts. */
const TOOLS = ['search/', 'reading-list/', 'compare/'];

/**
 * The list of pages for search engines, with the day on which a paper's page last changed where its sources tell.
 * Without the site's address there is none, as its entries are absolute. Of a site that is built in parts, the first
 * has the whole list; `elsewhere` are the addresses of the others' pages, known when the pages are rendered. The list of
 * a lean site is packed, as the protocol allows.
 */
export function siteMap(
  { cache, base, fullUpTo, site, shard }: BuildEnvironment,
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
  const packing: AstroIntegration['hooks'] = {
    'astro:build:done': async ({ dir }) => {
      if (isLean({ papers: await readPapers(cache), fullUpTo })) await packSitemaps(fileURLToPath(dir));
    },
  };
  return [
    sitemap({ filter, serialize, customPages: elsewhere }),
    { name: 'lectern-pack-sitemap', hooks: packing },
  ];
}

async function packSitemaps(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /^sitemap-\d+\.xml$/.test(file));
  for (const name of files) {
    const file = path.join(folder, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
    await rm(file);
  }
  const index = path.join(folder, 'sitemap-index.xml');
  const text = await readFile(index, 'utf8');
  await writeFile(index, text.replace(/(\/sitemap-\d+\.xml)(?=<)/g, '$1.gz'));
}

async function readPapers(cache: string): Promise<unknown[]> {
  const papers: unknown[] = [];
  for await (const { paper } of readListedPapers(cache)) papers.push(paper.slug);
  return papers;
}

async function readDays(cache: string): Promise<Map<string, string>> {
  const shared = await readFile(path.join(cache, 'library.json'), 'utf8');
  const { config } = JSON.parse(shared) as Pick<Library, 'config'>;
  const papers: Pick<PaperText, 'slug' | 'provenance'>[] = [];
  for await (const { slug, provenance } of readPaperTexts(paperTextsFile(cache)))
    papers.push({ slug, provenance });
  return lastChanged(papers, config.sources);
}
