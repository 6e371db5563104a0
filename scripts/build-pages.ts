import { build, type ViteUserConfig } from 'astro';
import { buildEnvironment } from '../src/base/environment.ts';
import { setProgress } from '../src/base/progress.ts';
import { contentErrorMessage } from '../src/build/astro/content-error.ts';
import { someTextMessage, watchForEndlessText } from '../src/build/astro/endless-text.ts';
import { setLibraryRun } from '../src/build/astro/library-run.ts';
import { SiteStages } from '../src/build/astro/site-stages.ts';
import { setStandingPages } from '../src/build/astro/standing-pages.ts';
import { reportStages } from '../src/build/report-file.ts';
import { terminalProgress } from '../src/build/terminal-progress.ts';

// The part of a build that runs Astro, as a process of its own. It starts while another process makes the library, and
// waits to be told by its parent that the library stands, and which pages need not be rendered. It ends with 1 where it
// fails, after it has said why.

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
setStandingPages(async () => {
  const pages = await standing;
  // The way to the parent alone keeps no process alive that waits for what never comes.
  process.channel?.unref();
  return new Set(pages);
});
setLibraryRun(async () => {
  await libraryStands;
  stages.begin('start Astro');
});
let isSaid = false;
process.on('uncaughtException', fail);
process.on('exit', sayEarlyEnd);
process.once('disconnect', () => {
  isSaid = true;
  process.exit(1);
});
watchForEndlessText(content, (message) => {
  progress.stop();
  console.error(message);
  isSaid = true;
  process.exit(1);
});
// Astro is silent: what it has to say of a failure, it throws.
void build({ logLevel: 'silent', integrations: [stages.integration], vite: VITE }).then(finish, fail);

async function finish(): Promise<void> {
  progress.stop();
  await reportStages(cache, (known) => [...known, ...stages.finish()]);
  isSaid = true;
  // A native module of the bundler can keep the process alive, so the end is explicit.
  process.exit(0);
}

/** Says why the build fails: what lies in the content as its message, any other failure as it is. */
async function fail(thrown: unknown): Promise<never> {
  // Whoever makes the library says better what is wrong in the content, and then ends this process.
  await libraryStands;
  progress.stop();
  if (!isSaid) console.error(contentErrorMessage(thrown, content) ?? thrown);
  isSaid = true;
  process.exit(1);
}

/** What the parent says under a name, once it does. */
function told<T>(name: string): Promise<T> {
  return new Promise((resolve) => {
    process.on('message', (message: Record<string, T>) => {
      if (Object.hasOwn(message, name)) resolve(message[name] as T);
    });
  });
}

/**
 * Says why the process ends before all pages are drawn: code in a text ends it, and the stack then leads there; or it
 * ends by itself, as such code waits for what never comes.
 */
function sayEarlyEnd(): void {
  if (isSaid) return;
  const endedBy = contentErrorMessage(new Error('its code ends the build'), content);
  console.error(endedBy ?? someTextMessage(content));
  process.exitCode = 1;
}
