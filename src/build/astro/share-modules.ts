import { realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DevEnvironment, Plugin } from 'vite';
import { loadsInNode } from './loads-in-node.ts';

/** Folders of `src/` whose modules are bundled; all others are shared with the process that renders pages. */
const BUNDLED = /^(?:pages|components|layouts|styles)\/|^(?:middleware|content\.config)\.ts$/;

/**
 * Makes pages import the plain TypeScript of `src/` from where it is, through Node: so a page and the process that makes
 * its library share their modules, and the bundler reads a third as much. In development, the same goes for modules of
 * Astro: the server would otherwise transform several hundred for its first page. `root` is the folder of the
 * repository.
 */
export function shareModules(root: string): Plugin {
  const source = path.join(root, 'src');
  const realSource = path.join(realpathSync(root), 'src');
  const belowSource = (file: string) => path.relative(source, file).replaceAll(path.sep, '/');
  const isPlain = (below: string) => /^\w.*\.ts$/.test(below) && !BUNDLED.test(below);
  const shared = new Set<string>();
  let isOfAstro: (file: string) => boolean = () => false;
  const sharedUrl = (file: string) => {
    const below = belowSource(file);
    if (isPlain(below)) return pathToFileURL(path.join(realSource, below)).href;
    return isOfAstro(file) ? pathToFileURL(file).href : undefined;
  };
  return {
    name: 'lectern-shared-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    config(_, { command }) {
      const astro = findPackageJSON('astro', import.meta.url);
      if (command === 'serve' && astro) isOfAstro = loadsInNode(path.join(astro, '../dist'));
    },
    async resolveId(id, importer, options) {
      if (!/\.[jt]s$|^astro/.test(id) || importer === undefined) return undefined;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      const href = found && sharedUrl(found.id);
      if (!href) return found;
      shared.add(href);
      return { id: href, external: true };
    },
    // A development server reads every file itself, even if a plugin says that it is external.
    configureServer(server) {
      for (const environment of Object.values(server.environments)) {
        const fetchModule = environment.fetchModule.bind(environment);
        environment.fetchModule = async (...given: Parameters<DevEnvironment['fetchModule']>) =>
          shared.has(given[0]) ? { externalize: given[0], type: 'module' } : fetchModule(...given);
      }
      server.watcher.on('change', (file) => {
        const below = belowSource(file);
        if (isPlain(below) && !below.startsWith('client/')) server.config.logger.warn(changed(below));
      });
    },
  };
}

const changed = (file: string) =>
  `src/${file} has changed: pages show that when this server is started again.`;
