import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Milliseconds after which nobody writes to a part any more. */
const LONGEST_WRITING = 3_600_000;
/** A file that is put in its place once it is whole, and a theme that is being made. */
const PART = /^theme-\d+-[\da-f-]{36}$|\.[\da-f-]{36}\.next$/;

/** Files of the cache; nothing else can be put in the place of a folder. */
const FILE = /\.(?:txt|jsonl?)$/;

/**
 * Removes from folders what processes were writing there when they were killed, and folders that stand where a file of the
 * cache belongs. What is not older than an hour at `now` may be another process's, and stays; so does what cannot be looked
 * at or removed.
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
