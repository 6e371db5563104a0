import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files, by path within both folders, that are missing in one of them or differ; sorted. A missing folder is
 * empty.
 */
export async function compareFolders(left: string, right: string): Promise<string[]> {
  const [inLeft, inRight] = await Promise.all([filesIn(left), filesIn(right)]);
  const different: string[] = [];
  for (const file of [...new Set([...inLeft, ...inRight])].sort()) {
    const same = inLeft.has(file) && inRight.has(file) && (await equal(left, right, file));
    if (!same) different.push(file);
  }
  return different;
}

async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return new Set(files.map((file) => path.relative(folder, path.join(file.parentPath, file.name))));
}

async function equal(left: string, right: string, file: string): Promise<boolean> {
  const [one, other] = await Promise.all([left, right].map((folder) => readFile(path.join(folder, file))));
  return one !== undefined && other !== undefined && one.equals(other);
}
