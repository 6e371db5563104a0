import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces files once all the new ones are written next to them and flushed to disk, so that none is ever cut
 * short: if anything fails before that, every file stays as it was.
 */
export async function replaceFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const staged = [...files.keys()].map((file) => [`${file}.${randomUUID()}.next`, file] as const);
  try {
    for (const [next, file] of staged) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(next, files.get(file) ?? '', { flush: true });
    }
    for (const [next, file] of staged) await rename(next, file);
  } catch (thrown) {
    for (const [next] of staged) await rm(next, { force: true });
    throw thrown;
  }
}
