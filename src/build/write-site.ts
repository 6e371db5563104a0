import { setImmediate } from 'node:timers/promises';
import { INDEX } from '../base/addresses.ts';
import { digestOf } from '../base/digest.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import type { Problem } from '../base/problems.ts';
import { ownsPath } from '../base/shard.ts';
import type { SiteFault } from '../check/check-site.ts';
import type { Searchable } from '../search/index/searchable.ts';
import type { Site } from '../site/site.ts';
import type { WatchedSite } from '../site/watch-papers.ts';
import type { SiteFiles } from '../store/site-files.ts';
import { frameOf } from '../views/frame/frame.ts';
import { PageError, type PagePath, PageRenderer } from './page-renderer.ts';
import { paperFiles } from './paper-files.ts';
import type { StageClock } from './report/stage-clock.ts';
import type { MadeIndex } from './search-index.ts';
import { sitemapFiles } from './sitemap.ts';
import { assetsOf } from './theme.ts';
import type { Workers } from './workers/workers.ts';
import { writePictures } from './write-pictures.ts';

/** Files that are made before answers of workers are taken in again. */
const AT_ONCE = 25;

/** The name of what stands for all pages where their paths cannot be found. */
export const PAGES = 'pages';

/** What a site is written from, and with. */
interface Parts {
  environment: BuildEnvironment;
  site: Site;
  /** Where readings of its papers are noted. */
  watched: WatchedSite | undefined;
  /** The search index, which is being made. */
  index: Promise<MadeIndex>;
  /** Folder of the theme, once it is made. */
  theme: Promise<string>;
  files: SiteFiles;
  workers: Workers;
  clock: StageClock;
}

/** How a site was written. */
export interface WrittenSite {
  /** Pages that are those of the last site. */
  kept: number;
  /** Files that could not be made. */
  faults: FailedFile[];
  /** What files lack. */
  problems: Problem[];
}

/** A file that could not be made, and what was thrown. */
export interface FailedFile extends SiteFault {
  thrown: unknown;
}

/** Writes all files of the environment's part of the site. */
export async function writeSite(parts: Parts): Promise<WrittenSite> {
  const { environment, site, files, clock } = parts;
  const { shard, site: address } = environment;
  const faults: FailedFile[] = [];
  const search = writeIndex(parts);
  const pictures = writePictures(site, environment, files, parts.workers);
  const beside = Promise.all([search, pictures]);
  // What fails there is reported when this thread has done its own.
  beside.catch(() => {});
  const origin = address === undefined ? undefined : new URL(address);
  await clock.run('write data of papers', async () => {
    let count = 0;
    for (const [file, make] of paperFiles(site, shard, origin)) {
      if (++count % AT_ONCE === 0) await setImmediate();
      const content = await made(file, make, parts, faults);
      if (content !== undefined) files.write(file, content);
    }
  });
  const theme = await clock.run('wait for the theme', () => parts.theme);
  const assets: string[] = [];
  for await (const [file, bytes] of assetsOf(theme)) {
    files.write(file, bytes);
    assets.push(file);
  }
  const renderer = await PageRenderer.open(theme, environment);
  const paths =
    (await clock.run('find pages', () => made(PAGES, () => renderer.paths(), parts, faults))) ?? [];
  const kept = await clock.run('render pages', () =>
    renderPages(renderer, paths, assets.sort(), parts, faults),
  );
  for (const [file, bytes] of sitemapFiles(site, paths, environment)) files.write(file, bytes);
  const [, problems] = await clock.run('wait for search and pictures', () => beside);
  return { kept, faults, problems };
}

/**
 * What `make` gives; undefined where it fails, which is a fault. Where papers are watched, the one by which it fails is
 * hidden and it is made again: so all by which it fails are found at once.
 */
async function made<T>(
  file: string,
  make: () => T | Promise<T>,
  { watched }: Pick<Parts, 'watched'>,
  faults: FailedFile[],
): Promise<T | undefined> {
  for (;;) {
    try {
      return await make();
    } catch (thrown) {
      const paper = watched?.last();
      const { message } = thrown instanceof PageError ? (thrown.cause as Error) : (thrown as Error);
      faults.push({ file, what: `cannot be made: ${message}`, thrown, ...(paper && { paper }) });
      if (!watched?.hideLast()) return undefined;
    }
  }
}

/**
 * Renders the pages that are not as they were, and says how many are. One that fails is a fault; throws `PageError` where
 * it is that of a paper with a note, which may be what fails.
 */
async function renderPages(
  renderer: PageRenderer,
  paths: readonly PagePath[],
  assets: readonly string[],
  parts: Parts,
  faults: FailedFile[],
): Promise<number> {
  const { site, files, environment, clock } = parts;
  // What all pages show and load.
  const frame = digestOf(JSON.stringify([frameOf(site), assets]));
  const own = paths.filter(({ pathname }) => ownsPath(environment.shard, pathname));
  let kept = 0;
  for (const [at, page] of own.entries()) {
    const key = keyOf(page, frame);
    if (key !== undefined && files.reuse(page.file, key)) kept += 1;
    else {
      const bytes = await made(page.file, () => renderer.render(page), parts, faults);
      const [failed] = faults.slice(-1);
      if (!bytes && hasNote(page, site)) throw failed?.thrown;
      if (bytes) files.write(page.file, bytes, key);
    }
    if (at % AT_ONCE > 0) continue;
    clock.tick(at, own.length);
    await setImmediate();
  }
  return kept;
}

/** The key of a page; undefined where its route gives none, and where what it shows fails, which rendering it tells. */
function keyOf({ key }: PagePath, frame: string): string | undefined {
  try {
    const shown = key();
    return shown === undefined ? undefined : digestOf(shown, frame);
  } catch {
    return undefined;
  }
}

/** Whether a page is that of a paper with a curator's note. */
function hasNote({ pathname }: PagePath, { bySlug }: Site): boolean {
  const [, slug = ''] = /^\/papers\/([^/]+)\/?$/.exec(pathname) ?? [];
  return bySlug.get(slug)?.hasNote === true;
}

/** Has the search index made, but for what the last site has of it. */
export function makeIndex(
  searchable: Searchable,
  { shard }: BuildEnvironment,
  files: SiteFiles,
  workers: Workers,
): Promise<MadeIndex> {
  const whole = [...files.wholeKeys('pagefind-'), ...files.wholeKeys('index ')];
  return workers.run('search', { searchable, shard, whole });
}

async function writeIndex({ index, files }: Parts): Promise<void> {
  const made = await index;
  for (const key of made.unchanged) files.reuseAll(key);
  for (const { file, key, bytes } of made.files) files.write(`${INDEX}/${file}`, bytes, key);
}
