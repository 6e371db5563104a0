import { readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AstroIntegration, build } from 'astro';
import type { Plugin } from 'vite';
import type { BuildEnvironment } from '../../base/environment.ts';
import type { Language } from '../../strings/language.ts';
import { astroConfig } from './config.ts';
import { ASSETS, SCRIPTS, SERVER, STYLES } from './theme-files.ts';

/**
 * Has Astro bundle the pages without rendering any, and writes the theme into the folder `made`, which is new and
 * inside the repository. Throws whatever Astro throws, including for text that does not compile.
 */
export async function makeTheme(
  environment: BuildEnvironment,
  language: Language,
  made: string,
): Promise<void> {
  const { root } = environment;
  const folder = path.join(root, path.relative(await realpath(root), made));
  await rm(folder, { recursive: true, force: true });
  const config = await astroConfig(environment, language);
  await build({
    ...config,
    configFile: false,
    // Astro's content cache holds paths, and the folder may have moved since.
    force: true,
    // Astro throws what it has to say about a failure.
    logLevel: 'silent',
    outDir: path.join(folder, ASSETS),
    integrations: [...(config.integrations ?? []), keepBundle(folder)],
    vite: {
      ...config.vite,
      build: { ...config.vite?.build, emptyOutDir: false },
      plugins: [
        ...(config.vite?.plugins ?? []),
        answerPlainly(path.join(root, 'src/build/astro/page-response.ts')),
        EXPORT_ASTRO,
        NO_ESBUILD,
      ],
      environments: {
        ...config.vite?.environments,
        // The theme is rendered from a folder that has no packages.
        prerender: { ...config.vite?.environments?.['prerender'], resolve: { noExternal: true } },
      },
    },
  });
  await loadDirectly(folder);
}

/** A script that only imports another one. */
const ONLY_IMPORTS = /^import"\.\/([\w-]+\.js)";\s*$/;

/**
 * Makes pages load the imported script directly instead of one that does nothing else, which saves a request and a
 * wait.
 */
async function loadDirectly(folder: string): Promise<void> {
  const scripts = path.join(folder, ASSETS, SCRIPTS);
  const replaced = new Map<string, string>();
  for (const name of await readdir(scripts)) {
    if (!name.endsWith('.js')) continue;
    const [, target] = ONLY_IMPORTS.exec(await readFile(path.join(scripts, name), 'utf8')) ?? [];
    if (target === undefined) continue;
    replaced.set(name, target);
    await rm(path.join(scripts, name));
  }
  const server = path.join(folder, SERVER);
  for (const entry of await readdir(server, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    const direct = text.replace(/[\w-]+\.js(?=")/g, (name) => replaced.get(name) ?? name);
    if (direct !== text) await writeFile(file, direct);
  }
}

/** Keeps the bundle that Astro would render pages with and then delete, and stops it from rendering any. */
function keepBundle(folder: string): AstroIntegration {
  let styles: () => string = () => '[]';
  return {
    name: 'lectern-theme',
    hooks: {
      'astro:build:setup': ({ pages }) => {
        styles = () => JSON.stringify([...pages].map(([page, data]) => [page, data.styles]));
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'lectern-theme',
          async getStaticPaths() {
            await rename(path.join(folder, ASSETS, '.prerender'), path.join(folder, SERVER));
            await writeFile(path.join(folder, STYLES), styles());
            return [];
          },
          render: () => Promise.reject(new Error('no page is rendered here')),
        }),
    },
  };
}

/** Makes the pages of the bundle answer with what the module `source` exports instead of a `Response` and `Headers`. */
function answerPlainly(source: string): Plugin {
  const exported = (name: string): [string, string] => [source, name];
  const transform = { inject: { Response: exported('PageResponse'), Headers: exported('PageHeaders') } };
  return {
    name: 'lectern-page-response',
    configEnvironment: (name) =>
      name === 'prerender' ? { build: { rolldownOptions: { transform } } } : undefined,
  };
}

/** Makes the bundle export how Astro finds and renders pages, so that a build loads nothing of Astro beside it. */
const EXPORT_ASTRO: Plugin = {
  name: 'lectern-export-astro',
  applyToEnvironment: ({ name }) => name === 'prerender',
  transform: {
    filter: { id: /\/astro\/dist\/entrypoints\/prerender\.js$/ },
    handler: (code) => `${code}
export { StaticPaths } from 'astro:static-paths';
export { renderToString } from 'astro/runtime/server/index.js';`,
  },
};

/**
 * Leaves `import.meta.env` to the bundler, which replaces it too: Astro starts esbuild for it, another process, only
 * because a variable that is not public could be asked for.
 */
const NO_ESBUILD: Plugin = {
  name: 'lectern-no-esbuild',
  configResolved({ plugins }) {
    for (const plugin of plugins) if (plugin.name === 'astro:vite-plugin-env') delete plugin.transform;
  },
};
