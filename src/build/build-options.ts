import { parseArgs } from 'node:util';
import { formatProblem } from '../base/problems.ts';
import { parseShard, shardProblem } from '../base/shard.ts';

/** What a person asks of `npm run build`. */
export interface BuildOptions {
  /** Warnings fail the build. */
  strict: boolean;
  /** The part to build, as `parseShard` reads it. */
  shard?: string;
}

const USAGE = 'usage: npm run build -- [--strict] [--shard 1/2]';

/** Reads the parameters of a build, or says what is wrong with them. */
export function readBuildOptions(args: readonly string[]): BuildOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { strict: { type: 'boolean', default: false }, shard: { type: 'string' } },
    });
    const { shard } = values;
    return shard === undefined || parseShard(shard) ? values : formatProblem(shardProblem(shard));
  } catch (thrown) {
    return `${(thrown as Error).message}\n${USAGE}`;
  }
}
