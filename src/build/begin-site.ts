import path from 'node:path';
import type { TextFile } from '../base/content-files.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import { codeVersion } from '../store/code-version.ts';
import { removeLeftovers } from '../store/remove-leftovers.ts';
import type { LibraryInputs } from './load-library.ts';
import { restoreOld } from './move-in.ts';
import { readContent, readSourceTexts } from './read-content.ts';
import type { StageClock } from './report/stage-clock.ts';
import { shardFolder } from './shards/shard-folder.ts';
import { beginTheme } from './theme.ts';
import type { Workers } from './workers/workers.ts';

/** The inputs of a site. If the sources are taken again, they are read again. */
export interface BuildInputs extends LibraryInputs {
  /** Resolves to the folder of the theme. */
  theme: Promise<string>;
}

export function siteFolder({ out, shard }: BuildEnvironment): string {
  return shardFolder(out, shard);
}

export function nextFolder(environment: BuildEnvironment): string {
  return `${siteFolder(environment)}.next`;
}

/** Cleans up after killed builds, reads the content, and has a worker make the theme. */
export async function beginSite(
  environment: BuildEnvironment,
  clock: StageClock,
  workers: Workers,
): Promise<BuildInputs> {
  const { content: folder, root, cache } = environment;
  await restoreOld(siteFolder(environment));
  await removeLeftovers([cache, path.join(root, '.astro')], Date.now());
  const [{ sources, ...content }, version] = await clock.run('read files', () =>
    Promise.all([readContent(folder), codeVersion(root)]),
  );
  const { made: theme } = await beginTheme(environment, content, version, workers);
  // The library's messages about the content are better than Astro's, so a failure is reported later.
  theme.catch(() => {});
  return { content, version, theme, takeSources: sourceTaker(sources, folder) };
}

function sourceTaker(read: TextFile[], folder: string): LibraryInputs['takeSources'] {
  let texts: TextFile[] | undefined = read;
  return async () => {
    const taken = texts ?? (await readSourceTexts(folder));
    texts = undefined;
    return taken;
  };
}
