import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { buildEnvironment } from '../src/base/environment.ts';
import { formatProblem } from '../src/base/problems.ts';
import { parseShard, shardProblem } from '../src/base/shard.ts';
import { runCommand } from './command/read-command.ts';

const { values, switches } = runCommand('build');
const shard = values['shard'];
if (shard !== undefined && parseShard(shard) === null) {
  console.error(formatProblem(shardProblem(shard)));
  process.exit(2);
}
// The other threads read the environment too.
if (shard !== undefined) process.env['LECTERN_SHARD'] = shard;
// Half of the startup time is compiling modules that never change.
enableCompileCache(path.join(buildEnvironment().cache, 'modules'));
const { buildAlone } = await import('../src/build/build-site.ts');
process.exitCode = (await buildAlone({ strict: switches.has('strict') })) ? 0 : 1;
