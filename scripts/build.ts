import { parseArgs } from 'node:util';
import { buildSite } from './lib/build-site.ts';

const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
// A native module of the bundler can keep the process alive, so the end is explicit.
process.exit((await buildSite(values)) ? 0 : 1);
