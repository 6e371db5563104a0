import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Number and total bytes of the files below a folder whose names have an ending. A missing folder is empty. */
export async function measureFiles(folder: string, ending = ''): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  let bytes = 0;
  for (const file of files) bytes += (await stat(path.join(file.parentPath, file.name))).size;
  return { files: files.length, bytes };
}
