import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { buildEnvironment } from './src/environment.ts';

const { base, cache, out, site } = buildEnvironment();

export default defineConfig({
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  build: { concurrency: 16, format: 'directory', inlineStylesheets: 'never' },
  integrations: [mdx({ processor: unified({ gfm: false, remarkPlugins: [remarkGfm] }) })],
  ...(site && { site }),
});
