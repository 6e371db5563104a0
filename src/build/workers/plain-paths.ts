import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildEnvironment } from '../../base/environment.ts';

/** Characters that the bundler misinterprets in a path: query, fragment, escape, glob, end of a string. */
const ODD = /[#?%*\\"\n\r]/;

/** Folders under paths that the bundler understands, and a way to remove these. */
export interface PlainPaths {
  /** Environment variables for a process that uses them. */
  variables: Record<string, string>;
  /** Whether they are symlinks rather than the folders' own paths. */
  areLinks: boolean;
  remove(): Promise<void>;
}

const OWN: PlainPaths = { variables: {}, areLinks: false, remove: async () => {} };

/**
 * The checkout, the library and the cache under paths that the bundler understands: their own, or symlinks in a
 * temporary folder if one of their names contains a character such as `#` or `%`.
 */
export async function plainPaths({
  root,
  content,
  cache,
}: Pick<BuildEnvironment, 'root' | 'content' | 'cache'>): Promise<PlainPaths> {
  if (![root, content, cache].some((folder) => ODD.test(folder)) || process.platform === 'win32') return OWN;
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'lectern-paths-')));
  const variables: Record<string, string> = {};
  for (const [name, target] of Object.entries({ root, content, cache })) {
    const link = path.join(folder, name);
    await symlink(target, link);
    variables[`LECTERN_${name.toUpperCase()}`] = link;
  }
  const packages = packagesBeside(root);
  if (packages !== null) await symlink(packages, path.join(folder, 'node_modules'));
  return { variables, areLinks: true, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** If the engine is an installed package, the folder with the packages it needs, which are not in its own. */
function packagesBeside(root: string): string | null {
  const parts = root.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  return at < 0 ? null : parts.slice(0, at + 1).join(path.sep);
}
