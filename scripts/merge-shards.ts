import { mergeShards } from './lib/merge-shards.ts';

process.exitCode = (await mergeShards()) ? 0 : 1;
