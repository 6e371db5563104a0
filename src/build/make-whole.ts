import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { BuildEnvironment } from '../base/environment.ts';
import { isWhole } from '../base/shard.ts';
import { checkSite, type SiteFault } from '../check/check-site.ts';
import { faultsOfPages } from '../check/explain-faults.ts';
import { papersAtFault } from '../check/papers-at-fault.ts';
import { type FileFacts, factsOf, SiteReading } from '../check/read-site.ts';
import { makeSite } from '../site/make-site.ts';
import { type Site, setSite } from '../site/site.ts';
import { watchPapers } from '../site/watch-papers.ts';
import { SiteFiles } from '../store/site-files.ts';
import { type BuildInputs, nextFolder, siteFolder } from './begin-site.ts';
import { type Beside, loadLibrary, reportedProblem } from './load-library.ts';
import type { BuildReport } from './report/report.ts';
import type { StageClock } from './report/stage-clock.ts';
import type { MadeIndex } from './search-index.ts';
import { describeShard, MANIFEST, type ShardManifest } from './shards/shard-folder.ts';
import type { Workers } from './workers/workers.ts';
import { type FailedFile, makeIndex, PAGES, writeSite } from './write-site.ts';

/**
 * Each round takes as long as a build. The first finds all papers whose own files fail, the second those that make
 * lists fail, and the third shows those by title too.
 */
const MAX_ROUNDS = 3;

/** A site that has been made but not yet moved into place. */
export interface MadeSite {
  report: BuildReport;
  /** Slugs of its papers. */
  papers: string[];
  files: SiteFiles;
  kept: number;
  reading: SiteReading;
  /** What is wrong with it. */
  faults: SiteFault[];
  /** The faults of files that could not be made at all. */
  failed: FailedFile[];
  clock: StageClock;
  /** When the first round began. */
  started: number;
}

/**
 * Makes a site. If a page or another file has a fault caused by papers, the site is made again with those papers
 * shown by their titles only, so that one bad paper does not keep the others from being published. If a list of
 * papers fails, the next round records which papers are read, to find the one that makes it fail.
 */
export async function makeWhole(
  environment: BuildEnvironment,
  inputs: BuildInputs,
  clock: StageClock,
  workers: Workers,
): Promise<MadeSite> {
  const started = performance.now();
  const bare = new Map<string, string>();
  let isWatched = false;
  for (let round = 1; ; round++) {
    const made = await makeParts(environment, inputs, clock, workers, { bare, isWatched });
    const blamed = blamePapers(environment, inputs, made, bare);
    const [failed] = made.failed;
    const isDone = blamed.length === 0 && (isWatched || !failed);
    if (isDone || round === MAX_ROUNDS) {
      if (failed) throw failed.thrown;
      return { ...made, started };
    }
    clock.say(`The site is being built again: ${whyAgain(blamed, failed)}.`);
    isWatched = failed !== undefined;
  }
}

/** Number of papers named in progress messages. */
const MOST_NAMED = 5;

function whyAgain(blamed: readonly string[], failed: FailedFile | undefined): string {
  if (blamed.length === 0) return `to find the paper that keeps ${failed?.file} from being made`;
  const more = blamed.length - MOST_NAMED;
  const named = blamed.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `it has faults caused by ${named}, now shown by title only`;
}

/**
 * Adds the papers that cause faults to `bare`, and returns the new ones. A file that could not be made causes the
 * faults of links to it.
 */
function blamePapers(
  environment: BuildEnvironment,
  { content }: BuildInputs,
  { faults, failed, papers }: Omit<MadeSite, 'started'>,
  bare: Map<string, string>,
): string[] {
  const unmade = new Set(failed.map(({ file }) => file));
  // A page that links to a file that could not be made is not at fault.
  const own = faults.filter(
    ({ missing = '' }) => missing === '' || !(unmade.has(missing) || unmade.has(PAGES)),
  );
  const found = papersAtFault(faultsOfPages(own, content), new Set(papers), (page) =>
    readFileSync(path.join(nextFolder(environment), page), 'utf8'),
  );
  const blamed = [...found].filter(([slug]) => !bare.has(slug));
  for (const [slug, why] of blamed) bare.set(slug, why);
  return blamed.map(([slug]) => slug);
}

/** How papers are shown, and whether to record which one was read last. */
interface Mode {
  bare: ReadonlyMap<string, string>;
  isWatched: boolean;
}

/** Makes the library, and then the site from it and the theme. */
async function makeParts(
  environment: BuildEnvironment,
  inputs: BuildInputs,
  clock: StageClock,
  workers: Workers,
  { bare, isWatched }: Mode,
): Promise<Omit<MadeSite, 'started'>> {
  await rm(nextFolder(environment), { recursive: true, force: true });
  const opened = openFiles(environment, inputs.version, workers);
  opened.catch(() => {});
  // Lets its thread start before this one is busy.
  await setImmediate();
  const index = Promise.withResolvers<MadeIndex>();
  // A failure reaches whoever awaits it.
  index.promise.catch(() => {});
  const { site, report, manifest } = await makeLibrary(environment, inputs, clock, bare, {
    workers,
    beginSearch: async (searchable) =>
      index.resolve(makeIndex(searchable, environment, await opened, workers)),
  });
  const watched = isWatched ? watchPapers(site) : undefined;
  setSite(watched?.site ?? site);
  const files = await opened;
  const written = await writeSite({
    environment,
    site: watched?.site ?? site,
    watched,
    index: index.promise,
    theme: inputs.theme,
    files,
    workers,
    clock,
  });
  report.problems.push(...written.problems.map(reportedProblem));
  if (manifest) files.write(MANIFEST, JSON.stringify(manifest));
  await files.complete();
  const reading = new SiteReading(files.links);
  for (const [file, facts, links] of files.facts()) reading.take(file, facts as FileFacts, links);
  const papers = site.papers.map(({ slug }) => slug);
  // A part links to pages of other parts.
  const { base, site: origin } = environment;
  const faults = manifest
    ? []
    : clock.runSync('check', () => checkSite({ base, site: origin, papers }, reading));
  const { kept, faults: failed } = written;
  return { report, papers, files, kept, reading, faults: [...failed, ...faults], failed, clock };
}

/** The library as pages see it, and the manifest of a part of the site. What it was made from can be forgotten. */
async function makeLibrary(
  environment: BuildEnvironment,
  inputs: BuildInputs,
  clock: StageClock,
  bare: ReadonlyMap<string, string>,
  beside: Beside,
): Promise<{ site: Site; report: BuildReport; manifest: ShardManifest | undefined }> {
  const { pages, shared, report } = await loadLibrary(environment, inputs, clock, bare, beside);
  const isPart = !isWhole(environment.shard);
  const manifest = isPart ? describeShard(environment, { pages, shared }, inputs.version) : undefined;
  return { site: makeSite(pages, shared), report, manifest };
}

/** The files of the site to be made; a worker links those that the last site already has. */
function openFiles(environment: BuildEnvironment, version: string, workers: Workers): Promise<SiteFiles> {
  const { base, cache, shard, site } = environment;
  return SiteFiles.open(
    {
      next: nextFolder(environment),
      last: siteFolder(environment),
      list: path.join(cache, `site-${shard.index}-of-${shard.count}.jsonl`),
      version: JSON.stringify([version, base, site]),
    },
    {
      factsOf: (file, bytes) => factsOf(file, bytes, site),
      link: (task) => workers.run('link', task),
      write: (task) => (workers.hasFree ? workers.run('write', task) : undefined),
    },
  );
}
