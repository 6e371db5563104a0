import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createLogger, createServer, isRunnableDevEnvironment, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reloading } from '../../../src/build/astro/reload-pages.ts';
import { shareModules } from '../../../src/build/astro/share-modules.ts';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-share-modules-')));
const fileOf = (name: string) => path.join(root, 'src', name);
function write(name: string, text: string): void {
  mkdirSync(path.dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), text);
}
write('site/site.ts', 'export const held: string[] = [];\n');
write('views/names.ts', "export const name: string = 'list';\n");
write(
  'views/list.ts',
  "import { held } from '../site/site.ts';\nimport { name } from './names.ts';\nexport const view = () => [name, ...held];\n",
);
write('client/paint.ts', "export const paint: string = 'ink';\n");
write(
  'pages/page.ts',
  "import { paint } from '../client/paint.ts';\nimport { held } from '../site/site.ts';\nimport { view } from '../views/list.ts';\nexport { held, paint, view };\n",
);

const logger = createLogger('silent');
const warn = vi.spyOn(logger, 'warn');
const plugin = shareModules(root);
const server = await createServer({
  root,
  configFile: false,
  customLogger: logger,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  plugins: [plugin],
});
beforeAll(() => reloading().hooks['astro:server:setup']?.({ server } as never));
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

async function loadPage(): Promise<{ held: string[]; view: () => string[] }> {
  const { ssr } = server.environments;
  if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Error('no pages can be rendered');
  return ssr.runner.import('/src/pages/page.ts');
}

it('pages show a view that changes without a new start, and keep what they share', async () => {
  const { held, view } = await loadPage();
  held.push('papers');
  expect(view()).toEqual(['list', 'papers']);
  const told = vi.spyOn(server.environments.client.hot, 'send');
  for (const name of ['overview', 'table']) {
    write('views/names.ts', `export const name: string = '${name}';\n`);
    server.watcher.emit('change', fileOf('views/names.ts'));
    await vi.waitFor(async () => expect((await loadPage()).view()).toEqual([name, 'papers']));
    expect(told).toHaveBeenCalledWith({ type: 'full-reload', path: '*' });
    told.mockClear();
  }
  expect(warn).not.toHaveBeenCalled();
});

it('says that a server must be started again to show a change of what it shares', () => {
  server.watcher.emit('change', fileOf('site/site.ts'));
  expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('src/site/site.ts has changed')]);
  server.watcher.emit('change', fileOf('client/search/search.ts'));
  server.watcher.emit('change', fileOf('pages/page.ts'));
  expect(warn).toHaveBeenCalledTimes(1);
  server.watcher.emit('change', fileOf('client/paint.ts'));
  expect(warn).toHaveBeenCalledTimes(2);
});

it('has the modules of pages read again when a style sheet changes', async () => {
  await loadPage();
  const page = server.environments['ssr']?.moduleGraph.getModuleById(fileOf('pages/page.ts'));
  expect(page?.transformResult).not.toBeNull();
  server.watcher.emit('change', fileOf('styles/lists.css'));
  expect(page?.transformResult).toBeNull();
});

/** What the bundle of a page with this text imports. */
async function importsOf(text: string): Promise<string[]> {
  write('pages/bundled.ts', text);
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: fileOf('pages/bundled.ts'), write: false },
    ssr: { noExternal: true },
    plugins: [plugin],
  })) as Rolldown.RolldownOutput;
  return output[0].imports;
}

const installed = (file: string) => path.join(import.meta.dirname, '../../../node_modules', file);

it('has a build bundle the modules of Astro, although a server had the plugin before', async () => {
  const ofAstro = installed('astro/dist/core/path.js');
  expect(await importsOf(`export { appendForwardSlash } from ${JSON.stringify(ofAstro)};\n`)).toEqual([]);
});

it('has a build share the package with which Astro reads content', async () => {
  const ofAstro = installed('astro/dist/zod.js');
  expect(await importsOf(`export { z } from ${JSON.stringify(ofAstro)};\n`)).toEqual([
    pathToFileURL(realpathSync(installed('zod/v4/index.js'))).href,
  ]);
});
