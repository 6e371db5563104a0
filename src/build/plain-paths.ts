import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildEnvironment } from '../base/environment.ts';

/** What the bundler takes for something else in a path: a query, a fragment, a code, a pattern, the end of a text. */
const ODD = /[#?%*\\"\n\r]/;

/** Folders by paths that the bundler understands, and what removes these. */
export interface PlainPaths {
  /** Variables of a process that goes by them. */
  variables: Record<string, string>;
  /** Whether they are others than the folders' own. */
  areLinks: boolean;
  remove(): Promise<void>;
}

const OWN: PlainPaths = { variables: {}, areLinks: false, remove: async () => {} };

/**
 * The checkout, the library and the cache by paths that the bundler understands: their own, or links to them from a
 * folder of temporary files, where one of their names has a character such as `#` or `%`.
 */
export async function plainPaths({
  root,
  content,
  cache,
}: Pick<BuildEnvironment, 'root' | 'content' | 'cache'>): Promise<PlainPaths> {
  if (![root, content, cache].some((folder) => ODD.test(folder)) || process.platform === 'win32') return OWN;
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'lectern-paths-')));
  // What is compiled would be kept under names that no other build has.
  const variables: Record<string, string> = { NODE_DISABLE_COMPILE_CACHE: '1' };
  for (const [name, target] of Object.entries({ root, content, cache })) {
    const link = path.join(folder, name);
    await symlink(target, link);
    variables[`LECTERN_${name.toUpperCase()}`] = link;
  }
  return { variables, areLinks: true, remove: () => rm(folder, { recursive: true, force: true }) };
}
