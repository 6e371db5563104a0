import path from 'node:path';
import type { BuildEnvironment } from '../../base/environment.ts';

/** What a build adds to the name of the folder of the site for folders beside it. */
const BESIDE = ['', '.next', '.old', '.shards'];

/**
 * Tells files that commands make from those that people write. A library of its own holds both, and to watch a site of
 * thousands of files takes long and tells of nothing.
 */
export function isMade({ cache, out }: Pick<BuildEnvironment, 'cache' | 'out'>): (file: string) => boolean {
  const folders = [cache, ...BESIDE.map((end) => out + end)];
  return (file) => folders.some((folder) => isInside(folder, path.resolve(file)));
}

/** Whether a file is a folder or lies in it; both are absolute. */
export function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}
