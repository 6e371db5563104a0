import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig, ViteUserConfig } from 'astro';
import remarkGfm from 'remark-gfm';
import type { BuildEnvironment } from '../../base/environment.ts';
import { alignByClass } from '../../mdx/table-alignment.ts';
import type { Language } from '../../strings/language.ts';
import { oneLanguage } from './one-language.ts';
import { shareModules } from './share-modules.ts';
import { SCRIPTS } from './theme-files.ts';
import { packageFolder, thirdParty } from './third-party.ts';

/** Every page names its assets, so their names are kept as short as possible. */
const shortNames = (extension: string) => `${SCRIPTS}/[hash]${extension}`;
const OUTPUT = {
  entryFileNames: shortNames('.js'),
  chunkFileNames: shortNames('.js'),
  assetFileNames: shortNames('[extname]'),
  codeSplitting: {
    groups: [
      // The script of every page, with the modules that other scripts share with it or with one another: it is
      // loaded anyway.
      {
        name: 'page',
        priority: 1,
        test: /layouts\/Page\.astro\?|vite\/preload-helper|base\/(?:addresses|with-base)|text\/words\/fold|client\/(?:frame\/(?:first-paint|page\.ts)|shared\/|reading-list\/kept-list)|strings\/(?:digits|[a-z]+\/scripts\/saving)/,
      },
      // The search page and the quick search share one file, so that none of their parts waits for another.
      { name: 'search', test: /pages\/search\.astro\?|client\/search\/(?!index\/|service\/worker)/ },
    ],
  },
};

/** Removes the code that preloads a script's imports, which would be a third of every page's script. */
const NO_PRELOAD: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'no-preload',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
};

/** A package in whose scope the fonts of pages are. */
const FONTS = '@fontsource-variable/source-serif-4';

/** The Astro configuration for this library, both in development and for a build. */
export async function astroConfig(
  environment: Pick<BuildEnvironment, 'root' | 'base' | 'cache' | 'site'>,
  language: Language,
): Promise<AstroUserConfig> {
  const { root, base, cache, site } = environment;
  return {
    root,
    base,
    cacheDir: cache,
    trailingSlash: 'always',
    vite: {
      // Keeps small scripts as files, so that the content policy needs no hashes for them.
      build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1_000 },
      environments: {
        client: { build: { rolldownOptions: { output: OUTPUT } } },
        prerender: { build: { rolldownOptions: { output: { assetFileNames: OUTPUT.assetFileNames } } } },
      },
      plugins: [
        NO_PRELOAD,
        shareModules(root),
        thirdParty(root),
        oneLanguage(path.join(root, 'src/strings'), language),
      ],
      // The packages of the fonts may be installed elsewhere, if this one is a dependency itself.
      server: { fs: { allow: ['.', path.dirname(packageFolder(FONTS, root))] } },
      resolve: {
        // If folders are reached through symlinks, the names they resolve to are ones the bundler cannot read.
        preserveSymlinks: (await realpath(root)) !== root,
      },
    },
    build: { format: 'directory', inlineStylesheets: 'never' },
    integrations: [
      mdx({
        // Syntax highlighting colors with inline styles, which the content policy blocks.
        syntaxHighlight: false,
        processor: unified({ gfm: false, remarkPlugins: [remarkGfm], rehypePlugins: [alignByClass] }),
      }),
    ],
    ...(site && { site }),
  };
}
