import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type BuildEnvironment, buildEnvironment } from '../base/environment.ts';
import { isWhole } from '../base/shard.ts';
import { checkSite } from '../check/check-site.ts';
import { explainFaults } from '../check/explain-faults.ts';
import { SiteReading } from '../check/read-site.ts';
import { readSearchable } from '../store/searchable-file.ts';
import { measureFiles } from './files.ts';
import { moveIn, siteUnderway } from './move-in.ts';
import { writePaperFiles } from './paper-files.ts';
import { PaperPages } from './paper-pages.ts';
import { PapersInTurn } from './papers-in-turn.ts';
import { readContent } from './read-content.ts';
import { type BuildReport, type BuiltSite, formatReport } from './report.ts';
import { reportFile, reportStages } from './report-file.ts';
import { writeSearchIndex } from './search-index.ts';
import { describeShard } from './shards/describe-shard.ts';
import { shardFolder, writeManifest } from './shards/shard-folder.ts';
import { StageClock } from './stage-clock.ts';
import { type RunningScript, startScript } from './start-script.ts';
import { terminalProgress } from './terminal-progress.ts';

const FAILED = 1;
/** Makes the bundler's allocator return what it frees; else it keeps 100 MB that it needs only before pages are rendered. */
const GIVE_MEMORY_BACK = { MIMALLOC_PURGE_DELAY: '0' };
/** Folder of the search index, below the site's. */
const INDEX = 'pagefind';

/**
 * Builds the site that the environment describes, or the part of it, prints the closing report and says whether it
 * stands. A part is not checked by itself: it links to pages of other parts.
 * The site is built elsewhere and moved in at the end, so a failed build leaves the last one as it was.
 * `strict` makes warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  const environment = buildEnvironment();
  const { cache, shard } = environment;
  const out = shardFolder(environment.out, shard);
  const next = siteUnderway(out, process.cwd());
  const started = performance.now();
  await Promise.all([rm(next, { recursive: true, force: true }), rm(reportFile(cache), { force: true })]);
  const reading = new SiteReading();
  const report = await writeSite(environment, next, reading);
  if (report === null) return false;
  if (!isWhole(shard)) await writeManifest(next, await describeShard(environment));
  const wrong = isWhole(shard) ? await findWrong(next, report.papers, reading) : null;
  const site = await measureSite(next, reading, performance.now() - started);
  console.log(formatReport(report, site));
  if (wrong !== null) {
    console.error(`\n${wrong}\n\nThe built site has faults: the site is left as it was.`);
    return false;
  }
  if (strict && report.problems.length > 0) {
    console.error('\nThe build is strict and there are problems: the site is left as it was.');
    return false;
  }
  await moveIn(next, out);
  return true;
}

/**
 * Writes the site into `folder`, or returns null where the content does not allow it. Two processes work at any time:
 * while the library is made, Astro starts and this one lays out the pages of an earlier build; while Astro renders, this
 * one makes the search index and the papers' files.
 */
async function writeSite(
  environment: BuildEnvironment,
  folder: string,
  reading: SiteReading,
): Promise<BuildReport | null> {
  const papers = await PaperPages.open(environment, folder, reading);
  const library = startScript('scripts/build-library.ts', {});
  const pages = startScript('scripts/build-pages.ts', { LECTERN_OUT: folder, ...GIVE_MEMORY_BACK });
  try {
    const laidOut = papers.layOut();
    const made = Promise.race([library.ended, pages.ended.then(() => FAILED)]);
    const stands = await Promise.race([made, laidOut.then(() => made)]);
    if (stands !== 0) return null;
    pages.tell({ libraryStands: true });
    await laidOut;
    const beside = writeBesidePages(environment, folder, { papers, pages });
    const exitCode = await Promise.race([pages.ended, beside.then(() => pages.ended)]);
    await beside;
    if (exitCode !== 0) return null;
    return await readPages(environment.cache, folder, { papers, reading });
  } finally {
    papers.close();
    library.stop();
    pages.stop();
  }
}

/** What needs the library's data alone. Where pages may stand, the process that renders waits to be told which. */
async function writeBesidePages(
  environment: BuildEnvironment,
  folder: string,
  { papers, pages }: { papers: PaperPages; pages: RunningScript },
): Promise<void> {
  if (!papers.mayStand) pages.tell({ standing: [] });
  const library = await PapersInTurn.open(environment);
  const found = papers.findStanding(library).then((standing) => pages.tell({ standing }));
  if (papers.mayStand) await found;
  await Promise.all([
    found.then(() => writePaperFiles(library, environment, folder)),
    writeSearchIndex(environment, path.join(folder, INDEX)),
  ]);
}

/** Reads what is written, to be checked, and keeps the pages of papers for the next build. */
async function readPages(
  cache: string,
  folder: string,
  { papers, reading }: { papers: PaperPages; reading: SiteReading },
): Promise<BuildReport> {
  const progress = terminalProgress();
  const clock = new StageClock(progress);
  try {
    clock.runSync('read pages', () => {
      reading.read(folder, (file, html) => papers.keep(file, html));
      papers.save();
    });
  } finally {
    progress.stop();
  }
  const report = await reportStages(cache, (known) => [...known, ...clock.stages]);
  return { ...report, kept: papers.kept };
}

/** What is wrong with the built site as a message, or null. */
async function findWrong(folder: string, count: number, reading: SiteReading): Promise<string | null> {
  const { base, cache, content, site } = buildEnvironment();
  const papers = (await readSearchable(cache)).papers.map(({ slug }) => slug);
  if (new Set(papers).size !== count) {
    throw new Error(`${count} papers went in, ${papers.length} are searched: this is a defect of Lectern`);
  }
  const faults = checkSite({ folder, base, site, papers }, reading);
  return faults.length === 0 ? null : explainFaults(faults, await readContent(content));
}

async function measureSite(folder: string, { pages }: SiteReading, ms: number): Promise<BuiltSite> {
  const index = await measureFiles(path.join(folder, INDEX));
  return { pages: pages.size, indexBytes: index.bytes, ms };
}
