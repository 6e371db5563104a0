import { parseArgs } from 'node:util';
import { formatProblem } from '../src/problems.ts';
import { parseShard, shardProblem } from '../src/shard.ts';
import { buildSite } from './lib/build-site.ts';

const { values } = parseArgs({
  options: { strict: { type: 'boolean', default: false }, shard: { type: 'string' } },
});
if (values.shard !== undefined && parseShard(values.shard) === null) {
  console.error(formatProblem(shardProblem(values.shard)));
  process.exit(1);
}
// Astro runs in a process of its own, which reads its environment.
if (values.shard !== undefined) process.env['LECTERN_SHARD'] = values.shard;
process.exitCode = (await buildSite(values)) ? 0 : 1;
