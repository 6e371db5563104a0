import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BuildEnvironment } from '../../base/environment.ts';
import { Workers } from '../workers/workers.ts';
import type { DevelopmentLibrary } from './development-library.ts';

/** The library of a development server is made beside the thread that shows it, which answers meanwhile. */
const workers = new Workers({ variables: {}, areLinks: false, remove: async () => {} });

let begun: { content: string; at: number; made: Promise<DevelopmentLibrary> } | undefined;

/** Begins to make the library, which takes about as long as starting the server. */
export function beginLibrary(environment: BuildEnvironment): Promise<DevelopmentLibrary> {
  const made = workers.run('library', { environment, wasSound: false });
  begun = { content: environment.content, at: Date.now(), made };
  return made;
}

/** Makes the library of what is in `content/` now. */
export async function makeLibrary(
  environment: BuildEnvironment,
  wasSound: boolean,
): Promise<DevelopmentLibrary> {
  const first = begun;
  begun = undefined;
  if (first && first.content === environment.content && !(await hasChanged(first.content, first.at)))
    return first.made;
  return workers.run('library', { environment, wasSound });
}

/** Whether something in a folder has changed since a time. */
async function hasChanged(folder: string, since: number): Promise<boolean> {
  const names = await readdir(folder, { recursive: true });
  const stats = await Promise.all(
    ['', ...names].map((name) => stat(path.join(folder, name)).catch(() => undefined)),
  );
  return stats.some((found) => found === undefined || found.ctimeMs >= since);
}
