import { buildAlone } from '../src/build/build-alone.ts';
import { readBuildOptions } from '../src/build/build-options.ts';

const options = readBuildOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exit(2);
}
// Astro runs in a process of its own, which reads its environment.
if (options.shard !== undefined) process.env['LECTERN_SHARD'] = options.shard;
process.exitCode = (await buildAlone(options)) ? 0 : 1;
