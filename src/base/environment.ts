import path from 'node:path';
import { formatProblem } from './problems.ts';
import { parseShard, type Shard, shardProblem, WHOLE } from './shard.ts';
import { COMPACT_ABOVE } from './site-profile.ts';

/** Where a build reads and writes, and the address it is for. Set by scripts and deployments, not by curators. */
export interface BuildEnvironment {
  /** Folder of the repository. */
  root: string;
  /** Folder of the library. */
  content: string;
  /** Safe to delete: everything in it is made again. */
  cache: string;
  /** Folder of the built site. */
  out: string;
  /** Path under which the site is served: begins with a slash, does not end with one unless it is `/`. */
  base: string;
  /** Origin of the site, where it is known. */
  site: string | undefined;
  /** The part of the site to build. */
  shard: Shard;
  /** Papers up to which the site is not compact. */
  compactAbove: number;
  /** Whether a service builds, whose ledger nobody can mend. */
  isUnattended: boolean;
}

/**
 * Reads `LECTERN_CONTENT`, `LECTERN_CACHE`, `LECTERN_OUT`, `LECTERN_SHARD`, `BASE_PATH`, `SITE_URL` and `CI`, and
 * `LECTERN_COMPACT_ABOVE`, which lets tests have a compact site of few papers, and `LECTERN_ROOT`, which threads of a
 * build get where the folder of the repository has another name too.
 */
export function buildEnvironment(variables: NodeJS.ProcessEnv = process.env): BuildEnvironment {
  const { LECTERN_CONTENT, LECTERN_CACHE, LECTERN_OUT, LECTERN_SHARD, BASE_PATH, SITE_URL } = variables;
  const { LECTERN_COMPACT_ABOVE, LECTERN_ROOT, CI } = variables;
  return {
    root: path.resolve(LECTERN_ROOT || '.'),
    content: path.resolve(LECTERN_CONTENT || 'content'),
    cache: path.resolve(LECTERN_CACHE || '.cache'),
    out: path.resolve(LECTERN_OUT || 'dist'),
    base: `/${(BASE_PATH || '').replace(/^\/+|\/+$/g, '')}`,
    site: SITE_URL || undefined,
    shard: LECTERN_SHARD ? readShard(LECTERN_SHARD) : WHOLE,
    compactAbove: Number(LECTERN_COMPACT_ABOVE || COMPACT_ABOVE),
    isUnattended: Boolean(CI),
  };
}

function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (shard === null) throw new Error(formatProblem(shardProblem(text)));
  return shard;
}

/** The variables of a thread that makes a site as readers get it, whatever the process is run for. */
export function productionVariables(variables: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...variables, NODE_ENV: 'production' };
}

/**
 * Has the allocator of the bundler take memory as it needs it, and not ahead: 170 MB less, and less time. It reads this of
 * the process, so it is said before a thread loads the bundler.
 */
export function takeMemoryAsNeeded(variables: NodeJS.ProcessEnv = process.env): void {
  variables['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
}
