import { mergeShards } from '../src/build/shards/merge-shards.ts';

process.exitCode = (await mergeShards()) ? 0 : 1;
