import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { INDEX } from '../base/addresses.ts';
import type { ContentFiles } from '../base/content-files.ts';
import { type BuildEnvironment, buildEnvironment } from '../base/environment.ts';
import { machineProblem } from '../base/machine-problem.ts';
import { formatProblem } from '../base/problems.ts';
import { isWhole } from '../base/shard.ts';
import { checkSite, type SiteFault } from '../check/check-site.ts';
import { explainFaults, faultsOfPages } from '../check/explain-faults.ts';
import { papersAtFault } from '../check/papers-at-fault.ts';
import { type FileFacts, factsOf, SiteReading } from '../check/read-site.ts';
import type { BarePapers } from '../library/papers/not-whole.ts';
import type { PaperPage } from '../schemas/paper-page.ts';
import { makeSite } from '../site/make-site.ts';
import { setSite } from '../site/site.ts';
import { codeVersion } from '../store/code-version.ts';
import { writeReport } from '../store/report-file.ts';
import { SiteFiles } from '../store/site-files.ts';
import { contentErrorMessage } from './astro/content-error.ts';
import { fillPapers } from './astro/loader.ts';
import { ContentProblemsError, type LoadedLibrary, loadLibrary } from './load-library.ts';
import { moveIn, restoreOld } from './move-in.ts';
import { plainPaths } from './plain-paths.ts';
import { readContent } from './read-content.ts';
import { terminalProgress } from './report/progress.ts';
import { type BuiltSite, formatReport } from './report/report.ts';
import { StageClock } from './report/stage-clock.ts';
import { describeShard } from './shards/describe-shard.ts';
import { MANIFEST, shardFolder } from './shards/shard-folder.ts';
import { themeOf } from './theme.ts';
import { Workers } from './workers/workers.ts';
import { type FailedFile, writeSite } from './write-site.ts';

/**
 * Builds the site that the environment describes, or the part of it, prints the closing report and says whether it
 * stands. A part is not checked by itself: it links to pages of other parts.
 * The site is made elsewhere and moved in at the end, so a failed build leaves the last one as it was.
 * `strict` makes warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  const progress = terminalProgress();
  const environment = buildEnvironment();
  const paths = await plainPaths(environment);
  const workers = new Workers(paths);
  try {
    await restoreOld(placeOf(environment));
    const made = await makeWhole(environment, new StageClock(progress), workers);
    progress.stop();
    return await finish(environment, made, strict);
  } catch (thrown) {
    progress.stop();
    const refused = machineProblem(thrown);
    if (thrown instanceof ContentProblemsError) console.error(formatReport(thrown.report, null));
    else if (refused) console.error(`${formatProblem(refused)}\n\nThe site is left as it was.`);
    else console.error(contentErrorMessage(thrown, environment.content) ?? thrown);
    return false;
  } finally {
    await workers.close();
    await paths.remove();
    // There is nothing where the site has come into its place; the next build removes what the system lets nobody remove.
    await rm(nextOf(environment), { recursive: true, force: true }).catch(() => {});
  }
}

/** A site that is made and not yet in its place. */
interface MadeSite {
  library: LoadedLibrary;
  content: ContentFiles;
  files: SiteFiles;
  kept: number;
  reading: SiteReading;
  /** What is wrong with it. */
  faults: SiteFault[];
  /** Those files among them that could not be made. */
  failed: FailedFile[];
  clock: StageClock;
  started: number;
}

function placeOf({ out, shard }: BuildEnvironment): string {
  return shardFolder(out, shard);
}

function nextOf(environment: BuildEnvironment): string {
  return `${placeOf(environment)}.next`;
}

/**
 * Makes a site. Where pages of papers have faults, it is made once more with those papers by their titles alone: a paper
 * that cannot be shown keeps no other from being shown.
 */
async function makeWhole(
  environment: BuildEnvironment,
  clock: StageClock,
  workers: Workers,
): Promise<MadeSite> {
  const first = await makeParts(environment, clock, workers, new Map());
  const slugs = new Set(first.library.pages.map(({ id }) => id));
  const bare = papersAtFault(faultsOfPages(first.faults, first.content), slugs);
  const made = bare.size === 0 ? first : await makeParts(environment, clock, workers, bare);
  const [failed] = made.failed;
  if (failed) throw failed.thrown;
  return made;
}

/** Makes the library while a worker makes the theme, where that has changed, and then the site of both. */
async function makeParts(
  environment: BuildEnvironment,
  clock: StageClock,
  workers: Workers,
  bare: BarePapers,
): Promise<MadeSite> {
  const started = performance.now();
  const { content: folder, root, shard } = environment;
  const next = nextOf(environment);
  const [content, version] = await clock.run('read files', () =>
    Promise.all([readContent(folder), codeVersion(root), rm(next, { recursive: true, force: true })]),
  );
  const theme = themeOf(environment, content, version, workers);
  // What the library says of the content is better than what Astro says of it.
  theme.catch(() => {});
  const opened = openFiles(environment, version, workers);
  opened.catch(() => {});
  // Its thread starts before this one is busy.
  await setImmediate();
  const library = await loadLibrary(environment, content, version, clock, bare, workers);
  const papers = new Map<string, PaperPage>();
  fillPapers(
    {
      set: (page) => papers.set(page.id, page),
      keys: () => papers.keys(),
      delete: (id) => papers.delete(id),
    },
    library.pages,
  );
  const site = makeSite([...papers.values()], library.shared);
  setSite(site);
  const files = await opened;
  const { kept, faults: failed } = await writeSite({
    environment,
    site,
    library,
    theme,
    files,
    workers,
    clock,
  });
  if (!isWhole(shard)) files.write(MANIFEST, JSON.stringify(describeShard(environment, library, version)));
  files.removeOthers();
  const reading = new SiteReading();
  for (const [file, facts] of files.facts()) reading.take(file, facts as FileFacts);
  const faults = isWhole(shard) ? clock.runSync('check', () => check(environment, library, reading)) : [];
  return { library, content, files, kept, reading, faults: [...failed, ...faults], failed, clock, started };
}

/** The files of the site to be made, of which a worker links those that the last one has. */
function openFiles(environment: BuildEnvironment, version: string, workers: Workers): Promise<SiteFiles> {
  const { base, cache, shard, site } = environment;
  return SiteFiles.open(
    {
      next: nextOf(environment),
      last: placeOf(environment),
      list: path.join(cache, `site-${shard.index}-of-${shard.count}.jsonl`),
      version: JSON.stringify([version, base, site]),
    },
    { factsOf, link: (task) => workers.run('link', task) },
  );
}

function check(
  { base, site }: BuildEnvironment,
  { pages }: LoadedLibrary,
  reading: SiteReading,
): SiteFault[] {
  return checkSite({ base, site, papers: pages.map(({ id }) => id) }, reading);
}

/** Tells of a site that is made, and puts it in its place where it is whole. */
async function finish(environment: BuildEnvironment, made: MadeSite, strict: boolean): Promise<boolean> {
  const { library, content, files, kept, reading, faults, clock, started } = made;
  const built: BuiltSite = {
    pages: reading.pages.size,
    kept,
    stages: clock.stages,
    indexBytes: files.bytesBelow(`${INDEX}/`),
    ms: performance.now() - started,
  };
  console.log(formatReport(library.report, built));
  await writeReport(environment.cache, { ...library.report, ...built });
  const why =
    faults.length > 0
      ? `${explainFaults(faults, content)}\n\nThe built site has faults`
      : strict && library.report.problems.length > 0
        ? 'The build is strict and there are problems'
        : null;
  if (why !== null) {
    console.error(`\n${why}: the site is left as it was.`);
    return false;
  }
  files.save();
  await moveIn(nextOf(environment), placeOf(environment));
  return true;
}
