import path from 'node:path';
import type { ContentFiles } from '../base/content-files.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { codeVersion } from '../store/code-version.ts';
import { removeLeftovers } from '../store/remove-leftovers.ts';
import { restoreOld } from './move-in.ts';
import { readContent } from './read-content.ts';
import type { StageClock } from './report/stage-clock.ts';
import { shardFolder } from './shards/shard-folder.ts';
import { beginTheme } from './theme.ts';
import type { Workers } from './workers/workers.ts';

/** What a site is made from. */
export interface Beginning {
  content: ContentFiles;
  /** Of the code. */
  version: string;
  /** Folder of the theme, once it is made. */
  theme: Promise<string>;
}

export function placeOf({ out, shard }: BuildEnvironment): string {
  return shardFolder(out, shard);
}

export function nextOf(environment: BuildEnvironment): string {
  return `${placeOf(environment)}.next`;
}

/** Tidies up after builds that were killed, reads the content, and has a worker make the theme. */
export async function beginSite(
  environment: BuildEnvironment,
  clock: StageClock,
  workers: Workers,
): Promise<Beginning> {
  const { content: folder, root, cache } = environment;
  await restoreOld(placeOf(environment));
  await removeLeftovers([cache, path.join(root, '.astro')], Date.now());
  const [content, version] = await clock.run('read files', () =>
    Promise.all([readContent(folder), codeVersion(root)]),
  );
  const { made: theme } = await beginTheme(environment, content, version, workers);
  // What the library says of the content is better than what Astro says of it.
  theme.catch(() => {});
  return { content, version, theme };
}
