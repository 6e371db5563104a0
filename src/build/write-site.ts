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
import { beginPictures } from './write-pictures.ts';

/** Number of files made before the workers' answers are handled. */
const AT_ONCE = 25;

/** Stands for all pages if their paths cannot be determined. */
export const PAGES = 'pages';

/** What a site is written from and with. */
interface Parts {
  environment: BuildEnvironment;
  site: Site;
  /** Set if the build records which papers are read. */
  watched: WatchedSite | undefined;
  /** The search index, which is being made. */
  index: Promise<MadeIndex>;
  /** Resolves to the folder of the theme. */
  theme: Promise<string>;
  files: SiteFiles;
  workers: Workers;
  clock: StageClock;
}

/** The outcome of writing a site. */
export interface WrittenSite {
  /** Pages taken over from the last site. */
  kept: number;
  /** Files that could not be made. */
  faults: FailedFile[];
  /** Problems with individual files. */
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
  const pictures = beginPictures(site, environment, files, parts.workers);
  const beside = Promise.all([search, pictures.drawn]);
  // A failure is reported once this thread has finished its own work.
  beside.catch(() => {});
  const origin = address === undefined ? undefined : new URL(address);
  await clock.run('write data of papers', async () => {
    let count = 0;
    for (const { file, key: keyOfFile, make } of paperFiles(site, shard, origin)) {
      if (++count % AT_ONCE === 0) await setImmediate();
      const key = keyOf(keyOfFile);
      if (key !== undefined && files.reuse(file, key)) continue;
      const content = await made(file, make, parts, faults);
      if (content !== undefined) files.write(file, content, key);
    }
  });
  const theme = await clock.run('wait for the theme', () => pictures.drawUntil(parts.theme));
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
  const [, problems] = await clock.run('wait for search and pictures', () => pictures.drawUntil(beside));
  return { kept, faults, problems };
}

/**
 * The result of `make`, or undefined if it throws, which is recorded as a fault. If papers are watched, the one
 * that made it fail is hidden and `make` runs again, so all papers that make it fail are found in one go.
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
 * Renders the pages that have changed, and returns the number of those that have not. A page that fails is a fault;
 * throws `PageError` if it belongs to a paper with a note, because the note may be what fails.
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
    const shown = keyOf(page.key);
    const key = shown === undefined ? undefined : digestOf(`${shown} ${frame}`);
    if (key !== undefined && files.reuse(page.file, key)) kept += page.isPage ? 1 : 0;
    else {
      const content = await made(page.file, () => renderer.render(page), parts, faults);
      const [failed] = faults.slice(-1);
      if (content === undefined && hasNote(page, site)) throw failed?.thrown;
      if (content !== undefined) files.write(page.file, content, key);
    }
    if (at % AT_ONCE > 0) continue;
    clock.tick(at, own.length);
    await setImmediate();
  }
  return kept;
}

/** The key of a file; undefined if it has none, or if computing it fails, which making the file will report. */
function keyOf(key: (() => string | undefined) | undefined): string | undefined {
  try {
    return key?.();
  } catch {
    return undefined;
  }
}

/** Whether a page belongs to a paper with a curator's note. */
function hasNote({ pathname }: PagePath, { bySlug }: Site): boolean {
  const [, slug = ''] = /^\/papers\/([^/]+)\/?$/.exec(pathname) ?? [];
  return bySlug.get(slug)?.hasNote === true;
}

/** Has workers make the search index, except for what the last site already has. */
export function makeIndex(
  searchable: Searchable,
  { shard }: BuildEnvironment,
  files: SiteFiles,
  workers: Workers,
): Promise<MadeIndex> {
  const whole = [...files.wholeKeys('pagefind-'), ...files.wholeKeys('index ')];
  return workers.run('search', { searchable, shard, whole, last: files.unpackedBelow(`${INDEX}/`) });
}

async function writeIndex({ index, files }: Parts): Promise<void> {
  const made = await index;
  for (const key of made.unchanged) files.reuseAll(key);
  for (const { file, key } of made.same) files.keep(`${INDEX}/${file}`, key);
  for (const { file, key, bytes, unpacked } of made.files)
    files.write(`${INDEX}/${file}`, bytes, key, unpacked);
}
