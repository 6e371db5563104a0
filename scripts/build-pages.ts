import { build, type ViteUserConfig } from 'astro';
import { buildEnvironment } from '../src/environment.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { formatProblem } from '../src/problems.ts';
import { setProgress } from '../src/progress.ts';
import { readContent } from '../src/read-content.ts';
import { contentErrorMessage } from './lib/content-error.ts';
import { terminalProgress } from './lib/progress.ts';
import { formatReport } from './lib/report.ts';
import { readReport, reportStages } from './lib/report-file.ts';
import { LIBRARY_LOADED } from './lib/run-pages.ts';
import { SiteStages } from './lib/site-stages.ts';

// The part of a build that runs Astro, as a process of its own: its memory is free again before the search index is
// written. It tells its parent when the library is loaded, and ends with 1 where it fails, after it has said why.

/** Astro marks the modules of MDX pages with a directive of its own, which the bundler does not know. */
const QUIET_BUNDLER: NonNullable<ViteUserConfig['build']> = {
  rolldownOptions: {
    onLog(level, log, handler) {
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
    },
  },
};

const { cache, content } = buildEnvironment();
const progress = terminalProgress();
setProgress(progress);
const stages = new SiteStages(progress, () => process.send?.(LIBRARY_LOADED));
const failure = await build({
  logLevel: 'warn',
  integrations: [stages.integration],
  // The folder is fresh, and other files are written into it meanwhile.
  vite: { build: { ...QUIET_BUNDLER, emptyOutDir: false } },
})
  .then(() => null, asContentError)
  .finally(() => progress.stop());
if (failure === null) await reportStages(cache, (known) => stages.finish(known));
else console.error(await explain(failure));
// A native module of the bundler can keep the process alive, so the end is explicit.
process.exit(failure === null ? 0 : 1);

/** Turns a failure that lies in the content into its message, and throws any other. */
function asContentError(thrown: unknown): string {
  const message = contentErrorMessage(thrown, content);
  if (message === null) throw thrown;
  return message;
}

/** Astro may stop at a file before the loader has checked it; then the pipeline says better what is wrong. */
async function explain(message: string): Promise<string> {
  const report = await readReport(cache);
  if (report?.problems.some(({ severity }) => severity === 'error')) return formatReport(report, null);
  const { problems } = buildLibrary(await readContent(content));
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  return errors.length > 0 ? errors.join('\n\n') : message;
}
