import { build, type ViteUserConfig } from 'astro';
import { buildEnvironment } from '../src/environment.ts';
import { setLibraryRun } from '../src/library-run.ts';
import { setProgress } from '../src/progress.ts';
import { setStandingPages } from '../src/standing-pages.ts';
import { contentErrorMessage } from './lib/content-error.ts';
import { terminalProgress } from './lib/progress.ts';
import { reportStages } from './lib/report-file.ts';
import { SiteStages } from './lib/site-stages.ts';

// The part of a build that runs Astro, as a process of its own: its memory is free again before the search index is
// written. Astro starts while another process makes the library, and waits to be told by its parent that it stands.
// It ends with 1 where it fails, after it has said why.

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
const stages = new SiteStages(progress);
const libraryStands = told('libraryStands');
const standing = told<readonly string[]>('standing');
setStandingPages(async () => new Set(await standing));
setLibraryRun(async () => {
  await libraryStands;
  stages.begin('start Astro');
});
const failure = await build({
  logLevel: 'warn',
  integrations: [stages.integration],
  // The folder is fresh, and other files are written into it meanwhile.
  vite: { build: { ...QUIET_BUNDLER, emptyOutDir: false } },
})
  .then(() => null, asContentError)
  .finally(() => progress.stop());
if (failure === null) await reportStages(cache, (known) => [...known, ...stages.finish()]);
else {
  // Whoever makes the library says better what is wrong in the content, and then ends this process.
  await libraryStands;
  console.error(failure);
}
// A native module of the bundler can keep the process alive, so the end is explicit.
process.exit(failure === null ? 0 : 1);

/** What the parent says under a name, once it does. */
function told<T>(name: string): Promise<T> {
  return new Promise((resolve) => {
    process.on('message', (message: Record<string, T>) => {
      if (Object.hasOwn(message, name)) resolve(message[name] as T);
    });
  });
}

/** Turns a failure that lies in the content into its message, and throws any other. */
function asContentError(thrown: unknown): string {
  const message = contentErrorMessage(thrown, content);
  if (message === null) throw thrown;
  return message;
}
