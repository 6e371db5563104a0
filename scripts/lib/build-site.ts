import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type BuildEnvironment, buildEnvironment } from '../../src/environment.ts';
import { setProgress } from '../../src/progress.ts';
import { readContent } from '../../src/read-content.ts';
import { writeSearchIndex } from '../../src/search-index.ts';
import { readSearchable } from '../../src/searchable-file.ts';
import { isWhole } from '../../src/shard.ts';
import { StageClock } from '../../src/stage-clock.ts';
import { checkSite } from './check-site.ts';
import { describeShard } from './describe-shard.ts';
import { explainFaults } from './explain-faults.ts';
import { measureFiles } from './files.ts';
import { moveIn } from './move-in.ts';
import { terminalProgress } from './progress.ts';
import { type BuildReport, type BuiltSite, formatReport } from './report.ts';
import { reportFile, reportStages } from './report-file.ts';
import { runPages } from './run-pages.ts';
import { shardFolder, writeManifest } from './shard-folder.ts';
import { writePaperFiles } from './write-paper-files.ts';

/**
 * Builds the site that the environment describes, or the part of it, prints the closing report and says whether it
 * stands. A part is not checked by itself: it links to pages of other parts.
 * The site is built beside its place and moved in at the end, so a failed build leaves the last one as it was.
 * `strict` makes warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  const environment = buildEnvironment();
  const { cache, shard } = environment;
  const out = shardFolder(environment.out, shard);
  const next = `${out}.next`;
  const started = performance.now();
  await Promise.all([rm(next, { recursive: true, force: true }), rm(reportFile(cache), { force: true })]);
  if (!(await writePages(environment, next))) return false;
  const report = await indexPages(cache, path.join(next, 'pagefind'));
  if (!isWhole(shard)) await writeManifest(next, await describeShard(environment));
  const wrong = isWhole(shard) ? await findWrong(next, report.papers) : null;
  const site = await measureSite(next, performance.now() - started);
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

/** Writes everything but the index; says whether the content allows it. Astro has a process of its own. */
async function writePages(environment: BuildEnvironment, folder: string): Promise<boolean> {
  const pages = runPages({ LECTERN_OUT: folder });
  try {
    if (await pages.loaded) await writePaperFiles(environment, folder);
    return (await pages.ended) === 0;
  } finally {
    pages.stop();
  }
}

async function indexPages(cache: string, folder: string): Promise<BuildReport> {
  const progress = terminalProgress();
  setProgress(progress);
  const clock = new StageClock(progress);
  try {
    await clock.run('index pages', () => writeSearchIndex(cache, folder, buildEnvironment().shard));
  } finally {
    progress.stop();
  }
  return reportStages(cache, (known) => [...known, ...clock.stages]);
}

/** What is wrong with the built site as a message, or null. */
async function findWrong(folder: string, count: number): Promise<string | null> {
  const { base, cache, content, site } = buildEnvironment();
  const papers = (await readSearchable(cache)).papers.map(({ slug }) => slug);
  if (new Set(papers).size !== count) {
    throw new Error(`${count} papers went in, ${papers.length} are searched: this is a defect of Lectern`);
  }
  const faults = await checkSite({ folder, base, site, papers });
  return faults.length === 0 ? null : explainFaults(faults, await readContent(content));
}

async function measureSite(folder: string, ms: number): Promise<BuiltSite> {
  const [pages, index] = await Promise.all([
    measureFiles(folder, '.html'),
    measureFiles(path.join(folder, 'pagefind')),
  ]);
  return { pages: pages.files, indexBytes: index.bytes, ms };
}
