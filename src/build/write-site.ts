import { setImmediate } from 'node:timers/promises';
import { INDEX } from '../base/addresses.ts';
import { digestOf } from '../base/digest.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { ownsPath } from '../base/shard.ts';
import type { SiteFault } from '../check/check-site.ts';
import type { Site } from '../site/site.ts';
import type { SiteFiles } from '../store/site-files.ts';
import { frameOf } from '../views/frame/frame.ts';
import { previewViews } from '../views/frame/preview.ts';
import type { LoadedLibrary } from './load-library.ts';
import { type PageError, type PagePath, PageRenderer } from './page-renderer.ts';
import { paperFiles } from './paper-files.ts';
import type { StageClock } from './report/stage-clock.ts';
import { sitemapFiles } from './sitemap.ts';
import { assetsOf } from './theme.ts';
import type { Workers } from './workers/workers.ts';

/** Pages that are rendered before answers of workers are taken in again. */
const AT_ONCE = 100;
/** Pictures that a worker draws in one go. */
const PICTURES = 64;

/** What a site is written from, and with. */
interface Parts {
  environment: BuildEnvironment;
  site: Site;
  library: LoadedLibrary;
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
  const search = writeSearch(parts);
  const pictures = writePictures(parts);
  const beside = Promise.all([search, pictures]);
  // What fails there is reported when this thread has done its own.
  beside.catch(() => {});
  const origin = address === undefined ? undefined : new URL(address);
  clock.runSync('write data of papers', () => {
    for (const [file, make] of paperFiles(site, shard, origin)) {
      let content: string | Uint8Array;
      try {
        content = make();
      } catch (thrown) {
        faults.push(failedFile(file, thrown));
        continue;
      }
      files.write(file, content);
    }
  });
  const theme = await clock.run('wait for the theme', () => parts.theme);
  const assets: string[] = [];
  for await (const [file, bytes] of assetsOf(theme)) {
    files.write(file, bytes);
    assets.push(file);
  }
  const renderer = await PageRenderer.open(theme, environment);
  const paths = await clock.run('find pages', () => renderer.paths());
  const kept = await clock.run('render pages', () =>
    renderPages(renderer, paths, assets.sort(), parts, faults),
  );
  for (const [file, bytes] of sitemapFiles(site, paths, environment)) files.write(file, bytes);
  await clock.run('wait for search and pictures', () => beside);
  return { kept, faults };
}

function failedFile(file: string, thrown: unknown): FailedFile {
  const { message } = thrown instanceof Error ? thrown : { message: String(thrown) };
  return { file, what: `cannot be made: ${message}`, thrown };
}

/**
 * Renders the pages that are not as they were, and says how many are. One that fails is a fault; throws `PageError` where
 * a curator has written on it.
 */
async function renderPages(
  renderer: PageRenderer,
  paths: readonly PagePath[],
  assets: readonly string[],
  { site, files, environment, clock }: Parts,
  faults: FailedFile[],
): Promise<number> {
  // What all pages show and load.
  const frame = digestOf(JSON.stringify([frameOf(site), assets]));
  const own = paths.filter(({ pathname }) => ownsPath(environment.shard, pathname));
  let kept = 0;
  for (const [at, page] of own.entries()) {
    const key = keyOf(page, frame);
    if (key !== undefined && files.reuse(page.file, key)) kept += 1;
    else {
      const bytes = await renderer.render(page).catch((thrown: PageError) => {
        if (isWritten(page, site)) throw thrown;
        faults.push({ ...failedFile(page.file, thrown.cause), thrown });
      });
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

/** Whether a page shows what a curator wrote for it: an overview or a note. */
function isWritten({ pathname }: PagePath, { bySlug }: Site): boolean {
  const [, kind, id = ''] = /^\/(topics|papers)\/([^/]+)\/?$/.exec(pathname) ?? [];
  return kind === 'topics' || bySlug.get(id)?.hasNote === true;
}

/** Has the search index made, and writes it. */
async function writeSearch({ library, environment, files, workers }: Parts): Promise<void> {
  const whole = [...files.wholeKeys('pagefind-'), ...files.wholeKeys('index ')];
  const task = { searchable: library.searchable, shard: environment.shard, whole };
  const made = await workers.run('search', task);
  for (const key of made.unchanged) files.reuseAll(key);
  for (const { file, key, bytes } of made.files) files.write(`${INDEX}/${file}`, bytes, key);
}

/** Has those preview pictures drawn that show something else than before. */
async function writePictures({ site, environment, files, workers }: Parts): Promise<void> {
  const views = previewViews(site)
    .map((view) => ({
      view,
      file: `previews/${view.name}.png`,
      key: digestOf(JSON.stringify(view)),
    }))
    .filter(({ file }) => ownsPath(environment.shard, file))
    .filter(({ file, key }) => !files.reuse(file, key));
  const groups = Array.from({ length: Math.ceil(views.length / PICTURES) }, (_, at) =>
    views.slice(at * PICTURES, (at + 1) * PICTURES),
  );
  await Promise.all(
    groups.map(async (group) => {
      const pictures = await workers.run(
        'previews',
        group.map(({ view }) => view),
      );
      for (const [at, { file, key }] of group.entries()) files.write(file, pictures[at] as Uint8Array, key);
    }),
  );
}
