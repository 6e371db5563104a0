import { defineConfig } from 'astro/config';
import { buildEnvironment } from './src/base/environment.ts';
import { astroConfig } from './src/build/astro/config.ts';

export default defineConfig(await astroConfig(buildEnvironment()));
