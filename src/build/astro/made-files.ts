import path from 'node:path';
import type { BuildEnvironment } from '../../base/environment.ts';

/** Suffixes of the site's folder for folders that a build makes next to it. */
const BESIDE = ['', '.next', '.old', '.shards'];

/** Folders of the repository that pages are not made from. */
const NO_PAGES = ['docs', 'scripts', 'tests'];

/**
 * Recognizes files that pages are not made from: those made by commands, which a standalone library contains too, and
 * folders of the repository. Watching thousands of files takes long and is of no use.
 */
export function isBesidePages({
  root,
  content,
  cache,
  out,
}: Pick<BuildEnvironment, 'root' | 'content' | 'cache' | 'out'>): (file: string) => boolean {
  const made = [cache, ...BESIDE.map((end) => out + end)];
  // The library may be in one of them.
  const others = NO_PAGES.map((name) => path.join(root, name)).filter((folder) => !isInside(folder, content));
  const folders = [...made, ...others];
  // Asked several times about every file that is watched.
  return (file) => {
    const place = path.resolve(file);
    return folders.some((folder) => isInside(folder, place));
  };
}

/** Whether a file is a folder or is inside it; both paths are absolute. */
export function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}
