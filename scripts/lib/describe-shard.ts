import type { BuildEnvironment } from '../../src/environment.ts';
import { readSearchable } from '../../src/searchable-file.ts';
import { ownsPath } from '../../src/shard.ts';
import type { ShardManifest } from './shard-folder.ts';
import { siteDigest } from './site-digest.ts';

/** What the part of the site that the environment describes says of itself, once its pages are built. */
export async function describeShard(environment: BuildEnvironment): Promise<ShardManifest> {
  const { base, cache, shard, site = null } = environment;
  const { papers } = await readSearchable(cache);
  const own = papers.map(({ slug }) => slug).filter((slug) => ownsPath(shard, `papers/${slug}`));
  return { ...shard, digest: await siteDigest(environment), base, site, papers: papers.length, own };
}
