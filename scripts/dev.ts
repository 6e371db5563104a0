import { dev } from 'astro';
import { buildEnvironment } from '../src/base/environment.ts';
import { developmentSearch } from '../src/build/astro/development-search.ts';
import { isMade } from '../src/build/astro/made-files.ts';
import { portOf, runCommand } from './command/read-command.ts';

const port = portOf(runCommand('dev'));
const environment = buildEnvironment();
await dev({
  // It is for who changes templates, and covers what is said to who changes content.
  devToolbar: { enabled: false },
  integrations: [developmentSearch(environment)],
  vite: { server: { watch: { ignored: [isMade(environment)] } } },
  ...(port !== undefined && { server: { port } }),
});
