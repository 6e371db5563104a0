import { formatProblem } from '../src/base/problems.ts';
import { parseShard, shardProblem } from '../src/base/shard.ts';
import { buildAlone } from '../src/build/build-site.ts';
import { endProcess } from './command/end-process.ts';
import { runCommand } from './command/read-command.ts';

const { values, switches } = runCommand('build');
const shard = values['shard'];
if (shard !== undefined && parseShard(shard) === null) {
  console.error(formatProblem(shardProblem(shard)));
  process.exit(2);
}
// The other threads read the environment too.
if (shard !== undefined) process.env['LECTERN_SHARD'] = shard;
await endProcess((await buildAlone({ strict: switches.has('strict') })) ? 0 : 1);
