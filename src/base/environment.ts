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
  /** Safe to delete: everything in it can be made again. */
  cache: string;
  /** Folder of the built site. */
  out: string;
  /** Path under which the site is served, which begins with a slash and does not end with one unless it is `/`. */
  base: string;
  /** Origin of the site, if known. */
  site: string | undefined;
  /** The part of the site to build. */
  shard: Shard;
  /** Number of papers above which the site is compact. */
  compactAbove: number;
  /** Whether this is an unattended build such as CI, where nobody can fix the ledger. */
  isUnattended: boolean;
}

/**
 * Reads `LECTERN_CONTENT`, `LECTERN_CACHE`, `LECTERN_OUT`, `LECTERN_SHARD`, `BASE_PATH`, `SITE_URL` and `CI`; also
 * `LECTERN_COMPACT_ABOVE`, which lets tests have a compact site of few papers, and `LECTERN_ROOT`, which threads of
 * a build get if the repository's folder has a second path.
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

/** Variables that keep Astro from sending usage data and from looking for a newer version of itself. */
export const NO_REPORTS = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };

/** The variables of a thread that makes the site for production, whatever the process itself runs for. */
export function productionVariables(variables: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...variables, ...NO_REPORTS, NODE_ENV: 'production' };
}

/**
 * Sets up the memory allocators of the programs that a build uses. They read these variables from the process, so
 * this must run before a thread loads the bundler or starts Pagefind. The bundler's takes memory as needed rather
 * than in advance, which saves 170 MB and some time. Pagefind's keeps what it frees for its own use: giving it back
 * to the system and asking for it again takes a third of Pagefind's time.
 */
export function setUpAllocators(variables: NodeJS.ProcessEnv = process.env): void {
  variables['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
  variables['_RJEM_MALLOC_CONF'] ??= 'dirty_decay_ms:-1,muzzy_decay_ms:-1';
}
