import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { build, type ViteUserConfig } from 'astro';
import { buildEnvironment } from '../../src/environment.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import { formatProblem } from '../../src/problems.ts';
import { setProgress } from '../../src/progress.ts';
import { readContent } from '../../src/read-content.ts';
import { contentErrorMessage } from './content-error.ts';
import { measureFiles } from './files.ts';
import { terminalProgress } from './progress.ts';
import { type BuildReport, type BuiltSite, formatReport } from './report.ts';
import { SiteStages } from './site-stages.ts';

/**
 * Builds the site that the environment describes, prints the closing report and says whether the site stands.
 * The site is built beside its place and moved in at the end, so a failed build leaves the last one as it was.
 * `strict` makes warnings fail the build. Throws only on defects of Lectern.
 */
export async function buildSite({ strict }: { strict: boolean }): Promise<boolean> {
  const { out, cache, content } = buildEnvironment();
  const next = `${out}.next`;
  const reportFile = path.join(cache, 'report.json');
  await Promise.all([rm(next, { recursive: true, force: true }), rm(reportFile, { force: true })]);
  const started = performance.now();
  const failure = await runAstro(next, reportFile).then(() => null, asContentError(content));
  const report = await readReport(reportFile);
  if (!report || failure !== null) {
    console.error(await explainFailure(failure, report, content));
    return false;
  }
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

/** Turns a failure that lies in the content into its message, and throws any other. */
function asContentError(content: string): (thrown: unknown) => string {
  return (thrown) => {
    const message = contentErrorMessage(thrown, content);
    if (message === null) throw thrown;
    return message;
  };
}

/** Astro may stop at a file before the loader has checked it; then the pipeline says better what is wrong. */
async function explainFailure(
  message: string | null,
  report: BuildReport | null,
  content: string,
): Promise<string> {
  if (report?.problems.some(({ severity }) => severity === 'error')) return formatReport(report, null);
  const { problems } = buildLibrary(await readContent(content));
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  return errors.length > 0 ? errors.join('\n\n') : (message ?? 'the build left no report');
}

/** Astro marks the modules of MDX pages with a directive of its own, which the bundler does not know. */
const QUIET_BUNDLER: NonNullable<ViteUserConfig['build']> = {
  rolldownOptions: {
    onLog(level, log, handler) {
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
    },
  },
};

/** Runs Astro and adds its stages to the loader's report. */
async function runAstro(out: string, reportFile: string): Promise<void> {
  const progress = terminalProgress();
  setProgress(progress);
  const stages = new SiteStages(progress);
  process.env['LECTERN_OUT'] = out;
  try {
    await build({ logLevel: 'warn', integrations: [stages.integration], vite: { build: QUIET_BUNDLER } });
  } finally {
    progress.stop();
  }
  const report = await readReport(reportFile);
  if (!report) throw new Error('the build left no report: this is a defect of Lectern');
  await writeFile(reportFile, JSON.stringify({ ...report, stages: stages.finish(report.stages) }));
}

async function readReport(file: string): Promise<BuildReport | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as BuildReport);
}

async function measureSite(folder: string, ms: number): Promise<BuiltSite> {
  const [pages, index] = await Promise.all([
    measureFiles(folder, '.html'),
    measureFiles(path.join(folder, 'pagefind')),
  ]);
  return { pages: pages.files, indexBytes: index.bytes, ms };
}

async function moveIn(next: string, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
}
