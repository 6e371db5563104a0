import { realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DevEnvironment, Plugin, ViteDevServer } from 'vite';
import { loadsInNode } from './loads-in-node.ts';
import { reloadPages } from './reload-pages.ts';

/** Folders of `src/` whose modules are bundled; all others are shared with the process that renders pages. */
const BUNDLED = /^(?:pages|components|layouts|styles)\/|^(?:middleware|content\.config)\.ts$/;

/** Modules that only pages use, and that hold nothing of the library. */
const OF_PAGES = /^views\//;

/** Modules that browsers load, and pages a few of them too. */
const OF_SCRIPTS = /^client\//;

/** The package that checks content. Astro's modules import it too: two fifths of the text that would be bundled for pages. */
const PACKAGE = /[\\/]node_modules[\\/]zod[\\/]/;

/** Style sheets, which pages hold as they were when a module that imports them was read. */
const OF_STYLES = /^styles\//;

/**
 * Makes pages import the plain TypeScript of `src/` from where it is, through Node: so a page and the process that makes
 * its library share their modules, and the bundler reads a third as much. In development, the same goes for modules of
 * Astro: the server would otherwise transform several hundred for its first page. As Node loads a module only once, a
 * server that sees a view change has the bundler read all views from then on. `root` is the folder of the repository.
 */
export function shareModules(root: string): Plugin {
  const source = path.join(root, 'src');
  const realSource = path.join(realpathSync(root), 'src');
  const belowSource = (file: string) => path.relative(source, file).replaceAll(path.sep, '/');
  let areViewsShared = true;
  const isPlain = (below: string) =>
    /^\w.*\.ts$/.test(below) && !BUNDLED.test(below) && (areViewsShared || !OF_PAGES.test(below));
  const shared = new Set<string>();
  let isOfAstro: (file: string) => boolean = () => false;
  const sharedUrl = (file: string) => {
    const below = belowSource(file);
    if (isPlain(below)) return pathToFileURL(path.join(realSource, below)).href;
    if (PACKAGE.test(file)) return pathToFileURL(realpathSync(file)).href;
    return isOfAstro(file) ? pathToFileURL(file).href : undefined;
  };
  return {
    name: 'lectern-shared-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    config(_, { command }) {
      const astro = findPackageJSON('astro', import.meta.url);
      // The server that reads the collections for a build has this plugin before the bundler does.
      isOfAstro = command === 'serve' && astro ? loadsInNode(path.join(astro, '../dist')) : () => false;
    },
    async resolveId(id, importer, options) {
      if (!/\.[jt]s$|^astro|^zod/.test(id) || importer === undefined) return undefined;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      const href = found && sharedUrl(found.id);
      if (!href) return found;
      shared.add(href);
      return { id: href, external: true };
    },
    configureServer(server) {
      loadFromNode(server, shared);
      server.watcher.on('change', (file) => {
        const below = belowSource(file);
        if (OF_PAGES.test(below)) {
          if (areViewsShared) readAll(server);
          areViewsShared = false;
          reloadPages();
        } else if (OF_STYLES.test(below)) {
          readAll(server);
        } else if (isPlain(below) && (!OF_SCRIPTS.test(below) || shared.has(sharedUrl(file) ?? ''))) {
          server.config.logger.warn(changed(below));
        }
      });
    },
  };
}

/** Makes a development server, which reads every file itself even if a plugin says that it is external, leave modules to Node. */
function loadFromNode({ environments }: ViteDevServer, shared: ReadonlySet<string>): void {
  for (const environment of Object.values(environments)) {
    const fetchModule = environment.fetchModule.bind(environment);
    environment.fetchModule = async (...given: Parameters<DevEnvironment['fetchModule']>) =>
      shared.has(given[0]) ? { externalize: given[0], type: 'module' } : fetchModule(...given);
  }
}

/** Makes a server ask again where each module is. */
function readAll({ environments }: ViteDevServer): void {
  for (const { name, moduleGraph } of Object.values(environments))
    if (name !== 'client') moduleGraph.invalidateAll();
}

const changed = (file: string) =>
  `src/${file} has changed: pages show that when this server is started again.`;
