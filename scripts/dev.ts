import path from 'node:path';
import { buildEnvironment, NO_REPORTS } from '../src/base/environment.ts';
import { portOf, runCommand } from './command/read-command.ts';

const port = portOf(runCommand('dev'));
const environment = buildEnvironment();
Object.assign(process.env, NO_REPORTS);
const { beginLibrary } = await import('../src/build/astro/library-thread.ts');
beginLibrary(environment);
const { dev } = await import('astro');
const { deletedTexts } = await import('../src/build/astro/deleted-texts.ts');
const { developmentSearch } = await import('../src/build/astro/development-search.ts');
const { isBesidePages } = await import('../src/build/astro/made-files.ts');
const { reloading } = await import('../src/build/astro/reload-pages.ts');
const { oneAtATime } = await import('../src/build/one-at-a-time.ts');
const waiting = () =>
  console.error('Another `npm run dev` server is running in this checkout: this one starts when it ends.');
// Astro has a single folder for intermediate files. The lock is released when the process ends.
await oneAtATime(path.join(environment.root, '.astro'), waiting, async () => {
  await dev({
    // It is meant for people who edit templates, and hides messages for people who edit content.
    devToolbar: { enabled: false },
    integrations: [developmentSearch(environment), reloading()],
    vite: { plugins: [deletedTexts()], server: { watch: { ignored: [isBesidePages(environment)] } } },
    ...(port !== undefined && { server: { port } }),
  });
  await new Promise(() => {});
});
