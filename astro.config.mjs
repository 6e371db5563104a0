import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { buildEnvironment } from './src/base/environment.ts';
import { nameFailedPage } from './src/build/astro/failed-page.ts';
import { pagesToRender } from './src/build/astro/pages-to-render.ts';
import { tellPagesUnderway } from './src/build/astro/pages-underway.ts';
import { siteMap } from './src/build/astro/sitemap-integration.ts';
import { thirdParty } from './src/build/astro/third-party.ts';
import { alignByClass } from './src/mdx/table-alignment.ts';
import { typefaces } from './src/pictures/typefaces.ts';

const environment = buildEnvironment();
const pages = pagesToRender(environment);
const { base, cache, out, site } = environment;
const root = fileURLToPath(new URL('.', import.meta.url));

/** Every page names its assets, so their names are as short as they can be. */
const shortNames = (extension) => `_astro/[hash]${extension}`;
const output = {
  entryFileNames: shortNames('.js'),
  chunkFileNames: shortNames('.js'),
  assetFileNames: shortNames('[extname]'),
  // What every page and further scripts share is one file: small ones compress badly.
  codeSplitting: {
    groups: [
      { name: 'shared', test: /vite\/preload-helper|client\/(?:first-paint|reading-list\/kept-list)/ },
    ],
  },
};

/** Without what fetches the imports of a script ahead, which would be a third of every page's script. */
const noPreload = {
  name: 'no-preload',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
};

const prerender = {
  name: 'lectern-prerender',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((whole) => nameFailedPage(tellPagesUnderway(pages.someOf(whole)))),
  },
};

export default defineConfig({
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  vite: {
    // Small scripts stay files, so that the content policy needs no hash for them.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1_000 },
    environments: {
      client: { build: { rolldownOptions: { output } } },
      prerender: { build: { rolldownOptions: { output: { assetFileNames: output.assetFileNames } } } },
    },
    plugins: [noPreload, thirdParty(root)],
    // The cache may lie elsewhere, and holds the typefaces.
    server: { fs: { allow: ['.', cache] } },
    resolve: { alias: { typefaces: await typefaces(cache) } },
  },
  build: { concurrency: 16, format: 'directory', inlineStylesheets: 'never' },
  integrations: [
    mdx({
      // Its colours are styles, which the content policy blocks.
      syntaxHighlight: false,
      processor: unified({ gfm: false, remarkPlugins: [remarkGfm], rehypePlugins: [alignByClass] }),
    }),
    prerender,
    ...siteMap(environment, pages.elsewhere),
  ],
  ...(site && { site }),
});
