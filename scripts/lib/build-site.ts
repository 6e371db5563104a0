import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildEnvironment } from '../../src/environment.ts';
import { setProgress } from '../../src/progress.ts';
import { writeSearchIndex } from '../../src/search-index.ts';
import { StageClock } from '../../src/stage-clock.ts';
import { measureFiles } from './files.ts';
import { terminalProgress } from './progress.ts';
import { type BuildReport, type BuiltSite, formatReport } from './report.ts';
import { reportFile, reportStages } from './report-file.ts';
import { runScript } from './tools.ts';

/**
 * Builds the site that the environment describes, prints the closing report and says whether the site stands.
 * The site is built beside its place and moved in at the end, so a failed build leaves the last one as it was.
 * `strict` makes warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  const { out, cache } = buildEnvironment();
  const next = `${out}.next`;
  const started = performance.now();
  await Promise.all([rm(next, { recursive: true, force: true }), rm(reportFile(cache), { force: true })]);
  if (runScript('scripts/build-pages.ts', { LECTERN_OUT: next }) !== 0) return false;
  const report = await indexPages(cache, path.join(next, 'pagefind'));
  const site = await measureSite(next, performance.now() - started);
  if (site.pages < report.papers) {
    throw new Error(`${report.papers} papers have ${site.pages} pages: this is a defect of Lectern`);
  }
  console.log(formatReport(report, site));
  if (strict && report.problems.length > 0) {
    console.error('\nThe build is strict and there are problems: the site is left as it was.');
    return false;
  }
  await moveIn(next, out);
  return true;
}

async function indexPages(cache: string, folder: string): Promise<BuildReport> {
  const progress = terminalProgress();
  setProgress(progress);
  const clock = new StageClock(progress);
  try {
    await clock.run('index pages', () => writeSearchIndex(cache, folder));
  } finally {
    progress.stop();
  }
  return reportStages(cache, (known) => [...known, ...clock.stages]);
}

async function measureSite(folder: string, ms: number): Promise<BuiltSite> {
  const [pages, index] = await Promise.all([
    measureFiles(folder, '.html'),
    measureFiles(path.join(folder, 'pagefind')),
  ]);
  return { pages: pages.files, indexBytes: index.bytes, ms };
}

/** Two renames with nothing between them: an interruption leaves the old site or the new one, never half of one. */
async function moveIn(next: string, out: string): Promise<void> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch(ignoreMissing);
  await rename(next, out);
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'ENOENT') throw problem;
}
