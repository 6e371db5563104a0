import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Milliseconds after which nobody is still writing a partial file. */
const LONGEST_WRITING = 3_600_000;
/** A file that is renamed once it is complete, or a theme that is being made. */
const PART = /^theme-\d+-[\da-f-]{36}$|\.[\da-f-]{36}\.next$/;

/** Files of the cache, which cannot replace a folder in their place. */
const FILE = /\.(?:txt|jsonl?)$/;

/**
 * Removes partial files and folders left by killed processes, and folders where a file of the cache should be.
 * Anything not older than an hour at `now` may belong to a running process and stays; so does anything that cannot
 * be examined or removed.
 */
export async function removeLeftovers(folders: readonly string[], now: number): Promise<void> {
  const removals = folders.map(async (folder) => {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const place = path.join(folder, name);
      if (!PART.test(name) && !FILE.test(name)) continue;
      const found = await stat(place).catch(() => undefined);
      const isLeft = PART.test(name) && found && now - found.mtimeMs > LONGEST_WRITING;
      if (!isLeft && !(FILE.test(name) && found?.isDirectory())) continue;
      await rm(place, { recursive: true, force: true }).catch(() => {});
    }
  });
  await Promise.all(removals);
}
