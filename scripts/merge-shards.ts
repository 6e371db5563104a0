import { mergeShards } from '../src/build/shards/merge-shards.ts';
import { runCommand } from './command/read-command.ts';

runCommand('merge-shards');
process.exitCode = (await mergeShards()) ? 0 : 1;
