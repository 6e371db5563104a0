import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { ownsPath } from '../../base/shard.ts';
import type { LoadedLibrary } from '../load-library.ts';
import type { ShardManifest } from './shard-folder.ts';

/** What the part of the site that the environment describes says of itself. `version` is that of the code. */
export function describeShard(
  { base, shard, site }: Pick<BuildEnvironment, 'base' | 'shard' | 'site'>,
  { pages, shared }: Pick<LoadedLibrary, 'pages' | 'shared'>,
  version: string,
): ShardManifest {
  const own = pages.map(({ id }) => id).filter((slug) => ownsPath(shard, `papers/${slug}`));
  const digest = digestOf(JSON.stringify([version, base, site, shared, pages]));
  return { ...shard, digest, base, site: site ?? null, papers: pages.length, own };
}
