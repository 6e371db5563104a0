import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { buildEnvironment } from './src/environment.ts';
import { siteMap } from './src/sitemap-integration.ts';

const environment = buildEnvironment();
const { base, cache, out, site } = environment;

export default defineConfig({
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  // Small scripts stay files, so that the content policy needs no hash for them.
  vite: { build: { assetsInlineLimit: 0 } },
  build: { concurrency: 16, format: 'directory', inlineStylesheets: 'never' },
  integrations: [
    mdx({ processor: unified({ gfm: false, remarkPlugins: [remarkGfm] }) }),
    ...siteMap(environment),
  ],
  ...(site && { site }),
});
