import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Number of files copied at a time. */
const BATCH = 64;

/**
 * Copies the files of several folders into a new one. Files that appear more than once must be identical; returns
 * the sorted paths of those that are not. `isLeftOut` says, by path, which files are not copied.
 */
export async function mergeFolders(
  folders: readonly string[],
  target: string,
  isLeftOut: (file: string) => boolean,
): Promise<string[]> {
  const origins = new Map<string, string>();
  const unequal: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .filter((file) => !isLeftOut(file));
    const made = new Set(files.map((file) => path.dirname(file)));
    for (const below of made) await mkdir(path.join(target, below), { recursive: true });
    for (let from = 0; from < files.length; from += BATCH) {
      await Promise.all(files.slice(from, from + BATCH).map((file) => add(file, folder)));
    }
  }
  return unequal.sort();

  async function add(file: string, folder: string): Promise<void> {
    const known = origins.get(file);
    if (known === undefined) {
      origins.set(file, folder);
      await copyFile(path.join(folder, file), path.join(target, file), constants.COPYFILE_FICLONE);
    } else if (!(await areEqual(path.join(known, file), path.join(folder, file)))) unequal.push(file);
  }
}

async function areEqual(left: string, right: string): Promise<boolean> {
  const [one, other] = await Promise.all([readFile(left), readFile(right)]);
  return one.equals(other);
}
