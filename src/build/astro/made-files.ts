import path from 'node:path';
import type { BuildEnvironment } from '../../base/environment.ts';

/** Suffixes of the site's folder for folders that a build makes next to it. */
const BESIDE = ['', '.next', '.old', '.shards'];

/**
 * Recognizes files made by commands rather than written by people. A library of its own contains both, and watching
 * a site of thousands of files is slow and pointless.
 */
export function isMade({ cache, out }: Pick<BuildEnvironment, 'cache' | 'out'>): (file: string) => boolean {
  const folders = [cache, ...BESIDE.map((end) => out + end)];
  return (file) => folders.some((folder) => isInside(folder, path.resolve(file)));
}

/** Whether a file is a folder or is inside it; both paths are absolute. */
export function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}
