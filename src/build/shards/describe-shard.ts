import type { BuildEnvironment } from '../../base/environment.ts';
import { ownsPath } from '../../base/shard.ts';
import { readSearchable } from '../../store/searchable-file.ts';
import { siteDigest } from '../../store/site-digest.ts';
import type { ShardManifest } from './shard-folder.ts';

/** What the part of the site that the environment describes says of itself, once its pages are built. */
export async function describeShard(environment: BuildEnvironment): Promise<ShardManifest> {
  const { base, cache, shard, site = null } = environment;
  const { papers } = await readSearchable(cache);
  const own = papers.map(({ slug }) => slug).filter((slug) => ownsPath(shard, `papers/${slug}`));
  return { ...shard, digest: await siteDigest(environment), base, site, papers: papers.length, own };
}
