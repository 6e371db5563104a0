import path from 'node:path';
import { dev } from 'astro';
import { buildEnvironment } from '../src/base/environment.ts';
import { developmentSearch } from '../src/build/astro/development-search.ts';
import { isMade } from '../src/build/astro/made-files.ts';
import { oneAtATime } from '../src/build/one-at-a-time.ts';
import { portOf, runCommand } from './command/read-command.ts';

const port = portOf(runCommand('dev'));
const environment = buildEnvironment();
const waiting = () =>
  console.error('Another server of `npm run dev` works in this checkout: this one begins when it ends.');
// Astro has a single folder for intermediate files. The lock is released when the process ends.
await oneAtATime(path.join(environment.root, '.astro'), waiting, async () => {
  await dev({
    // It is meant for people who edit templates, and hides messages for people who edit content.
    devToolbar: { enabled: false },
    integrations: [developmentSearch(environment)],
    vite: { server: { watch: { ignored: [isMade(environment)] } } },
    ...(port !== undefined && { server: { port } }),
  });
  await new Promise(() => {});
});
