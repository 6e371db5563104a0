import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { isWhole, ownsPath, type Shard } from '../../base/shard.ts';
import type { LoadedLibrary } from '../load-library.ts';

/** The manifest in the folder of a part. */
const ShardManifest = z.object({
  index: z.int().positive(),
  count: z.int().positive(),
  /** Digest of everything the site is made from; equal in all parts. */
  digest: z.string(),
  /** Address of the site, as in the environment of the build. */
  base: z.string(),
  site: z.string().nullable(),
  /** Number of papers in the library. */
  papers: z.int().nonnegative(),
  /** Slugs of the papers whose pages are in this part. */
  own: z.array(z.string()),
});
export type ShardManifest = z.infer<typeof ShardManifest>;

/** The manifest of the part that the environment describes. `version` is the version of the code. */
export function describeShard(
  { base, shard, site }: Pick<BuildEnvironment, 'base' | 'shard' | 'site'>,
  { pages, shared }: Pick<LoadedLibrary, 'pages' | 'shared'>,
  version: string,
): ShardManifest {
  const own = pages.map(({ id }) => id).filter((slug) => ownsPath(shard, `papers/${slug}`));
  // All pages as one text can be longer than a text may be.
  const digests = pages.map((page) => digestOf(JSON.stringify(page)));
  const digest = digestOf(JSON.stringify([version, base, site, shared, digests]));
  return { ...shard, digest, base, site: site ?? null, papers: pages.length, own };
}

/** File name of the manifest. */
export const MANIFEST = 'shard.json';

/** A part found in the folder of parts. */
export interface FoundShard {
  folder: string;
  manifest: ShardManifest;
}

/** The folder that holds the parts of the site at `out`. */
export function shardsFolder(out: string): string {
  return `${out}.shards`;
}

/** Where a part of the site at `out` is built; the whole site is built at `out` itself. */
export function shardFolder(out: string, shard: Shard): string {
  return isWhole(shard) ? out : path.join(shardsFolder(out), `${shard.index}-of-${shard.count}`);
}

/** The parts of the site at `out`, in order; folders without a valid manifest are skipped. */
export async function findShards(out: string): Promise<FoundShard[]> {
  const entries = await readdir(shardsFolder(out)).catch(() => []);
  const folders = entries
    .filter((name) => /^\d+-of-\d+$/.test(name))
    .map((name) => path.join(shardsFolder(out), name));
  const found = await Promise.all(
    folders.map(async (folder) => {
      const manifest = await readManifest(folder);
      return manifest === null ? [] : [{ folder, manifest }];
    }),
  );
  return found
    .flat()
    .sort((a, b) => a.manifest.index - b.manifest.index || a.manifest.count - b.manifest.count);
}

async function readManifest(folder: string): Promise<ShardManifest | null> {
  try {
    return ShardManifest.parse(JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')));
  } catch {
    return null;
  }
}
