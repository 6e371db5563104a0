import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DevEnvironment, Plugin } from 'vite';

/** Folders of `src/` whose modules are bundled; all others are shared with the process that renders pages. */
const BUNDLED = /^(?:pages|components|layouts|styles)\/|^(?:middleware|content\.config)\.ts$/;

/**
 * Makes pages import the plain TypeScript of `src/` from where it is, through Node: so a page and the process that makes
 * its library share their modules, and the bundler reads a third as much. `root` is the folder of the repository.
 */
export function shareModules(root: string): Plugin {
  const source = path.join(root, 'src');
  const realSource = path.join(realpathSync(root), 'src');
  const belowSource = (file: string) => path.relative(source, file).replaceAll(path.sep, '/');
  const isPlain = (below: string) => /^\w.*\.ts$/.test(below) && !BUNDLED.test(below);
  const shared = new Set<string>();
  return {
    name: 'lectern-shared-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    async resolveId(id, importer, options) {
      if (!id.endsWith('.ts') || importer === undefined) return undefined;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      const below = found ? belowSource(found.id) : '';
      if (!isPlain(below)) return found;
      const { href } = pathToFileURL(path.join(realSource, below));
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
