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

const VITE: ViteUserConfig = {
  build: {
    // The folder is fresh, and other files are written into it meanwhile.
    emptyOutDir: false,
    // What fails while a page is drawn is traced to the line that was written.
    sourcemap: true,
  },
  environments: { client: { build: { sourcemap: false } } },
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
let isSaid = false;
process.on('uncaughtException', fail);
// Code in a text of the library may end the process, and the stack then leads to it; or the process ends by itself,
// where such code waits for what never comes.
process.on('exit', () => {
  if (isSaid) return;
  const endedBy = contentErrorMessage(new Error('its code ends the build'), content);
  console.error(
    endedBy ?? 'The pages were not drawn to the end: a text of the library waits for what never comes.',
  );
  process.exitCode = 1;
});
process.once('disconnect', () => {
  isSaid = true;
  process.exit(1);
});
try {
  // Astro is silent: what it has to say of a failure, it throws.
  await build({ logLevel: 'silent', integrations: [stages.integration], vite: VITE });
} catch (thrown) {
  await fail(thrown);
}
progress.stop();
await reportStages(cache, (known) => [...known, ...stages.finish()]);
isSaid = true;
// A native module of the bundler can keep the process alive, so the end is explicit.
process.exit(0);

/** Says why the build fails, and ends it. */
async function fail(thrown: unknown): Promise<never> {
  // Whoever makes the library says better what is wrong in the content, and then ends this process.
  await libraryStands;
  progress.stop();
  if (!isSaid) console.error(explain(thrown));
  isSaid = true;
  process.exit(1);
}

/** What the parent says under a name, once it does; a process that still listens would not end by itself. */
function told<T>(name: string): Promise<T> {
  return new Promise((resolve) => {
    process.on('message', function listen(message: Record<string, T>) {
      if (!Object.hasOwn(message, name)) return;
      process.off('message', listen);
      resolve(message[name] as T);
    });
  });
}

/** A failure that lies in the content as its message; any other as it is. */
function explain(thrown: unknown): unknown {
  return contentErrorMessage(thrown, content) ?? thrown;
}
