import { defineConfig } from 'astro/config';
import { buildEnvironment } from './src/base/environment.ts';
import { astroConfig } from './src/build/astro/config.ts';
import { readLanguage } from './src/build/read-content.ts';

const environment = buildEnvironment();
export default defineConfig(await astroConfig(environment, await readLanguage(environment.content)));
