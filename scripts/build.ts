import { parseArgs } from 'node:util';
import { buildSite } from './lib/build-site.ts';

const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
process.exitCode = (await buildSite(values)) ? 0 : 1;
